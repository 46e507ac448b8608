import type { RootContent } from 'mdast';
import type { ReportSources } from './sources.js';
import { heading, paragraph, table } from './tree.js';
import { sayIn } from './words.js';

/** Drafts that a person took over although checks refused them. Nothing when there are none. */
export function overruledSection({ snapshot, language }: ReportSources): RootContent[] {
  const { overruled } = snapshot;
  if (overruled.length === 0) return [];
  const say = sayIn(language);
  const there = new Set([...snapshot.documents.values()].map(({ path }) => path));
  return [
    heading(2, say('Checks that were overruled', 'Controles die terzijde zijn geschoven')),
    paragraph(
      say(
        `${overruled.length} ${overruled.length === 1 ? 'text was' : 'texts were'} taken over although checks refused ${overruled.length === 1 ? 'it' : 'them'}. What the checks said may still hold: read these before you approve.`,
        `${overruled.length} ${overruled.length === 1 ? 'tekst is' : 'teksten zijn'} overgenomen hoewel controles ${overruled.length === 1 ? 'die' : 'ze'} weigerden. Wat de controles zeiden, kan nog gelden: lees ze voordat u goedkeurt.`,
      ),
    ),
    table(
      [
        say('Document', 'Document'),
        say('Text', 'Tekst'),
        say('The checks said', 'De controles zeiden'),
        say('By', 'Door'),
        say('On', 'Op'),
        say('Why', 'Waarom'),
      ],
      overruled.map(({ document, section, quote, reasons, checks, by, date, why, writtenBy }) => [
        `${document}${section === undefined ? '' : ` → ${section}`}${there.has(document) ? '' : say(' (not there any more)', ' (is er niet meer)')}`,
        `“${quote}”`,
        (reasons.length > 0 ? reasons : checks).join('; '),
        writtenBy === undefined
          ? by
          : say(`${by} (written by ${writtenBy})`, `${by} (geschreven door ${writtenBy})`),
        date,
        why,
      ]),
    ),
  ];
}
