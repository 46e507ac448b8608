import type { RootContent } from 'mdast';
import { ANSWER_STATE_WORDS, ANSWER_WORDS } from '../../analysis/answers/listed-answers.js';
import { localise } from '../../catalog/localise.js';
import type { ReportSources } from './sources.js';
import { heading, paragraph, table } from './tree.js';
import { sayIn } from './words.js';

/**
 * What people answered where the text was not plain enough: who, when, why, and whether it still counts. Nothing when
 * nobody answered anything.
 */
export function answersSection({ answers, language }: ReportSources): RootContent[] {
  if (answers.length === 0) return [];
  const say = sayIn(language);
  const counted = answers.filter(({ state }) => state === 'stands').length;
  const rows = answers.map(({ answer, state, path, subject }) => [
    localise(subject, language),
    answer.place === undefined ? path : `${path} → ${answer.place}`,
    answer.quote === undefined
      ? localise(ANSWER_WORDS[answer.kind], language)
      : `${localise(ANSWER_WORDS[answer.kind], language)}: “${answer.quote}”`,
    answer.proposedBy === undefined
      ? answer.by
      : say(
          `${answer.by} (proposed by ${answer.proposedBy})`,
          `${answer.by} (voorgesteld door ${answer.proposedBy})`,
        ),
    answer.date,
    answer.why,
    {
      text: localise(ANSWER_STATE_WORDS[state], language),
      tone: state === 'stands' ? ('good' as const) : ('fair' as const),
    },
  ]);
  return [
    heading(2, say('Answers of people', 'Antwoorden van personen')),
    paragraph(
      say(
        `${counted} of ${answers.length} answers count. An answer is given for a text, and counts until that text changes.`,
        `${counted} van ${answers.length} antwoorden tellen. Een antwoord wordt voor een tekst gegeven en telt tot die tekst verandert.`,
      ),
    ),
    table(
      [
        say('Subject', 'Onderwerp'),
        say('Document', 'Document'),
        say('Answer', 'Antwoord'),
        say('By', 'Door'),
        say('On', 'Op'),
        say('Why', 'Waarom'),
        say('State', 'Status'),
      ],
      rows,
    ),
  ];
}
