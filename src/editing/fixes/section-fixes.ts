import { namedSection } from '../../analysis/named-section.js';
import { eachReport } from '../../analysis/rule.js';
import { criterion } from '../../catalog/criteria.js';
import { isCriterionId } from '../../catalog/criterion-ids.js';
import { localise } from '../../catalog/localise.js';
import { policyType } from '../../catalog/policy-types.js';
import type { Language, Localised, Need, RequiredContent, Topic } from '../../catalog/types.js';
import { insertion, type TextEdit } from '../changes.js';
import type { SourceFile } from '../source-file.js';
import { dataText, type Fix, type FixRequest } from './fix.js';
import { firstLineOf } from '../../workspace/section-place.js';

const MOST_POINTS = 4;
/** Sections that close a document; new ones go before them. */
const CLOSING =
  /^(?:related|references?|revision|version|document (?:history|control)|change ?log|history|appendi|annex|bijlage|referenties|gerelateerd|versie|wijzigings|documenthistorie)/i;

const NEEDS: Readonly<Record<Need, { readonly en: string; readonly nl: string }>> = {
  frequency: { en: 'how often', nl: 'hoe vaak' },
  role: { en: 'which role does it', nl: 'welke rol het doet' },
  number: { en: 'which number', nl: 'welk aantal' },
  timeline: { en: 'within what time', nl: 'binnen welke tijd' },
};

/** A section for a content the policy type must carry, with what it has to say as places to fill in. */
export function addSection({ diagnostic, file, context }: FixRequest): Fix[] {
  const content = policyType(dataText(diagnostic, 'policyType') ?? '')?.contents.find(
    ({ id }) => id === dataText(diagnostic, 'content'),
  );
  if (!content || !file.document) return [];
  const language = file.document.language;
  const lines = [placeholder(content, language)];
  const there = fillEdit(file, content.title, lines);
  if (there) return toFillIn(there, context.language);
  const heading = localise(content.title, language);
  const title =
    context.language === 'nl'
      ? `Voeg een paragraaf “${heading}” toe om in te vullen`
      : `Add a section “${heading}” to fill in`;
  return [{ title, change: () => ({ edits: [sectionEdit(file, heading, lines)] }) }];
}

/** Sections offered at once for the contents a document lacks, those that must be there first. */
const MOST_SECTIONS = 5;

/** A section for each content that a document lacks. */
export function addSections(request: FixRequest): Fix[] {
  const each = [...eachReport(request.diagnostic)].sort(
    (a, b) => Number(a.severity === 'info') - Number(b.severity === 'info'),
  );
  return each.slice(0, MOST_SECTIONS).flatMap((diagnostic) => addSection({ ...request, diagnostic }));
}

/** A section for a claimed criterion, with its points of focus as places to fill in. */
export function addCriterionSection({ diagnostic, file, context }: FixRequest): Fix[] {
  const id = diagnostic.criterion ?? dataText(diagnostic, 'criterion');
  if (id === undefined || !isCriterionId(id) || !file.document) return [];
  const { title, pointsOfFocus } = criterion(id);
  const language = file.document.language;
  const heading = localise(title, language);
  const lines = pointsOfFocus.slice(0, MOST_POINTS).map((point) => `- ${placeholder(point, language)}`);
  const there = fillEdit(file, title, lines);
  if (there) return toFillIn(there, context.language);
  return [
    {
      title:
        context.language === 'nl'
          ? `Voeg een paragraaf voor ${id} toe om in te vullen`
          : `Add a section for ${id} to fill in`,
      change: () => ({ edits: [sectionEdit(file, heading, lines)] }),
    },
  ];
}

function placeholder(topic: Topic & Partial<Pick<RequiredContent, 'needs'>>, language: Language): string {
  const hint = localise(topic.hint, language).replace(/[[\]]/g, '').replace(/\.$/, '');
  const needs = (topic.needs ?? []).map((need) => localise(NEEDS[need], language));
  return `[CONFIRM: ${[hint, ...needs].join('; ')}]`;
}

interface FillEdit {
  /** Undefined when the lines stand there already. */
  readonly edit: TextEdit | undefined;
  /** The section's heading as it stands there. */
  readonly heading: string;
}

/** Puts lines into the section that is named as the subject already; undefined when there is none. */
export function fillEdit(file: SourceFile, title: Localised, body: readonly string[]): FillEdit | undefined {
  const { document } = file;
  const named = document && namedSection(title, document, file.text);
  const section = named && document.sections[named.index];
  if (!section) return undefined;
  const { heading } = section.content;
  if (named.toFill) {
    const { first, last } = named.toFill;
    const range = {
      start: { line: first, character: 0 },
      end: { line: last, character: file.line(last).length },
    };
    const isThere = file.lines.slice(first, last + 1).join('\n') === body.join('\n');
    return {
      heading,
      edit: isThere ? undefined : { uri: file.uri, range, text: body.join(file.newline) },
    };
  }
  const next = document.sections[named.index + 1];
  let line = (next ? firstLineOf(next) : file.lines.length) - 1;
  while (line > 0 && file.line(line).trim() === '') line -= 1;
  const text = ['', '', ...body].join(file.newline);
  return { heading, edit: insertion(file.uri, line, file.line(line).length, text) };
}

function toFillIn({ edit, heading }: FillEdit, language: Language): Fix[] {
  if (!edit) return [];
  const title =
    language === 'nl'
      ? `Zet in de paragraaf “${heading}” wat er in te vullen is`
      : `Put into the section “${heading}” what is to be filled in`;
  return [{ title, change: () => ({ edits: [edit] }) }];
}

/** Puts a section before those that close the document, at the level its sections have. */
export function sectionEdit(file: SourceFile, heading: string, body: readonly string[]): TextEdit {
  const sections = file.document?.sections ?? [];
  const levels = sections.map(({ content }) => content.level).filter((level) => level > 1 && level < 7);
  const level = levels.length > 0 ? Math.min(...levels) : 2;
  let closing = sections.length;
  while (
    closing > 0 &&
    isClosing(sections[closing - 1]?.content.heading ?? '', sections[closing - 1]?.content.level ?? 0, level)
  )
    closing -= 1;
  const before = sections[closing];
  const text = ['#'.repeat(level) + ` ${heading}`, '', ...body, ''];
  if (before) return insertion(file.uri, firstLineOf(before), 0, [...text, ''].join(file.newline));
  const last = file.lines.length - 1;
  const end = file.line(last);
  const gap = end !== '' ? ['', ''] : file.line(last - 1) !== '' && last > 0 ? [''] : [];
  return insertion(file.uri, last, end.length, [...gap, ...text].join(file.newline));
}

function isClosing(heading: string, level: number, own: number): boolean {
  return level >= own && CLOSING.test(heading);
}
