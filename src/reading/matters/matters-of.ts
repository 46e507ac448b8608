import type { Language } from '../../catalog/types.js';
import { partsOf } from '../lexis/clause-parts.js';
import type { WordPatterns } from '../lexis/word-patterns.js';
import { tokensOf, type Token } from '../quantity/tokens.js';
import { EN } from './en.js';
import type { Matter } from './matter.js';
import { MATTERS } from './matters.js';
import { NL } from './nl.js';
import type { MatterWords } from './vocabulary.js';

/** Words that state a value, with what stands around them. */
export interface MatterText {
  /** The words themselves; of a cell in a table with those of its row and column. */
  readonly own: string;
  /** Those without the events from which time runs, which tell nothing of what is done. */
  readonly deed?: string;
  /** With headings, list lead, row label and column header. */
  readonly around: string;
  /** The enclosing headings. */
  readonly above?: string;
  readonly language: Language;
  /** The heading above a row of a table; undefined for other words. */
  readonly headingOfRow?: string;
  /** The header of its column, alone, and the type of the document, when it is known. */
  readonly column?: string;
  /** The header of the rows' labels. */
  readonly labels?: string;
  readonly policyType?: string;
  /** How sure the classifier is that they are on a subject, by the subject's ID; undefined when it was not asked. */
  readonly chance?: (subject: string) => number;
  /** A part of the sentence that the classifier was asked about. */
  readonly isPart?: boolean;
}

/** A chance that speaks for a matter whose thing is not named in so many words. */
const LIKELY = 0.5;
/** One that stands in for the words of doing as well. */
const SURE = 0.7;
/** One that needs no words at all. */
const CERTAIN = 0.9;

const NO_WORDS: MatterWords = {};

/** A language's own words, and for Dutch the English ones that it borrows. */
function tablesOf(language: Language, id: string): readonly MatterWords[] {
  return language === 'nl' ? [NL[id] ?? NO_WORDS, EN[id] ?? NO_WORDS] : [EN[id] ?? NO_WORDS];
}

/** The matters of which these words may state a value; `holds` tells whether they hold one of its kind. */
export function mattersOf(text: MatterText, holds: (kind: Matter['value']) => boolean): Matter[] {
  const candidates = MATTERS.filter(({ value }) => holds(value));
  if (candidates.length === 0) return candidates;
  const own = tokensOf(text.own);
  const around = text.around === text.own ? own : tokensOf(text.around);
  const deed = text.deed === undefined ? own : tokensOf(text.deed);
  return candidates.filter((matter) => isOn(matter, text, own, around, deed));
}

/** Whether a part of a sentence by itself says what is done: "backups daily" in "backups daily, logs weekly". */
export function saysMatter(id: string, part: string, language: Language): boolean {
  const tokens = tokensOf(part);
  return tablesOf(language, id).some(({ cue, about }) => (cue ?? about)?.test(tokens) === true);
}

/** Whether a text names what a matter is about. */
export function namesMatter(id: string, text: string, language: Language): boolean {
  const tokens = tokensOf(text);
  return tablesOf(language, id).some(({ about, cue }) => (about ?? cue)?.test(tokens) === true);
}

/** Whether what a text says first is that the thing is done away with. */
export function saysEnd(id: string, text: string, language: Language): boolean {
  const tokens = tokensOf(text);
  return tablesOf(language, id).some(({ cue, ends }) => {
    const first = cue?.find(tokens)?.from;
    return first !== undefined && ends?.at(tokens, first) !== undefined;
  });
}

/** Whether a text calls the matter by its own name, so that it is on no part of it. */
export function callsByName(id: string, text: string, language: Language): boolean {
  const tokens = tokensOf(text);
  return tablesOf(language, id).some(({ name }) => name?.test(tokens) === true);
}

/** Whether a text calls the value before it by the matter's own name. */
export function namesTerm(id: string, text: string, language: Language): boolean {
  const tokens = tokensOf(text);
  return tablesOf(language, id).some(({ term }) => term?.test(tokens) === true);
}

/** So many words may stand between an adjective and its noun: "nightly encrypted PostgreSQL backups". */
const DESCRIBED = 3;

/** Whether a rhythm that a text tells in one word is that of a noun behind it, and not of what is done: "the nightly backups". */
export function isRhythmOfNoun(
  id: string,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  language: Language,
): boolean {
  const tables = tablesOf(language, id);
  if (!tables.some(({ rhythmOf }) => rhythmOf !== undefined) || /\s/.test(text.slice(start, end)))
    return false;
  const tokens = tokensOf(text.slice(end));
  for (let n = 0; n <= DESCRIBED && n < tokens.length; n += 1) {
    if (tables.some(({ rhythmOf }) => rhythmOf?.at(tokens, n) !== undefined)) return true;
    const token = tokens[n];
    // "Daily the backups are restored": behind an article something else begins.
    if (token?.kind !== 'word' || ARTICLE.test(token.lower)) return false;
  }
  return false;
}

const ARTICLE =
  /^(?:the|a|an|all|each|every|our|its|their|de|het|een|alle|elke|iedere|onze|and|or|en|of|from|van|to|uit|by|door)$/;

/** A text without the words that name the matter itself: of "session time-out of the portal" the portal. */
export function withoutMatter(id: string, text: string, language: Language): string {
  const tokens = tokensOf(text);
  for (const { about, cue } of tablesOf(language, id)) {
    const found = (about ?? cue)?.find(tokens);
    const [start, end] = found ? [tokens[found.from]?.start, tokens[found.next - 1]?.end] : [];
    if (start !== undefined && end !== undefined) return `${text.slice(0, start)} ${text.slice(end)}`;
  }
  return text;
}

/** The nouns for the thing a matter is about. */
export function headsOf(id: string, language: Language): readonly WordPatterns[] {
  return tablesOf(language, id).flatMap(({ head }) => (head ? [head] : []));
}

const TITLED = MATTERS.filter(({ byTitle }) => byTitle !== undefined);

/** All that `mattersOf` takes from the enclosing headings: the IDs of the matters they name, as one text. */
export function mattersNamedAbove(above: string, language: Language): string {
  const tokens = tokensOf(above);
  return TITLED.filter(({ id }) => tablesOf(language, id).some(({ about }) => about?.test(tokens) === true))
    .map(({ id }) => id)
    .join(' ');
}

function isOn(
  { id, subjects, byTitle, cuedByHeading, bySubject, aimed, ofTypes }: Matter,
  text: MatterText,
  own: readonly Token[],
  around: readonly Token[],
  deed: readonly Token[],
): boolean {
  const { language, chance, above, headingOfRow, isPart, own: words, deed: deedWords = words } = text;
  const tables = tablesOf(language, id);
  const has = (key: keyof MatterWords, tokens: readonly Token[]): boolean =>
    tables.some((words) => words[key]?.test(tokens) === true);
  const isNamed = (key: keyof MatterWords): boolean => tables.some((words) => words[key] !== undefined);
  const likelyBy = (least: number): boolean =>
    chance !== undefined &&
    (isPart !== true || aimed === true) &&
    (subjects ?? []).some((one) => chance(one) >= least);
  const cued =
    !isNamed('cue') ||
    has('cue', own) ||
    (cuedByHeading === true && headingOfRow !== undefined && has('cue', tokensOf(headingOfRow)));
  const titled = byTitle === true || (byTitle === 'rows' && headingOfRow !== undefined);
  const named =
    !isNamed('about') ||
    has('about', around) ||
    (titled && above !== undefined && has('about', tokensOf(above)));
  const isIt = isNamed('about')
    ? (cued && (named || (isNamed('cue') && likelyBy(LIKELY)))) || (named && likelyBy(SURE))
    : cued || likelyBy(SURE);
  const headed =
    ofTypes !== undefined &&
    ofTypes.includes(text.policyType ?? '') &&
    isHeader(tables, text.column ?? '', text.labels ?? '');
  if (!isIt && !headed && !(bySubject === true && likelyBy(CERTAIN))) return false;
  if (has('not', deed)) return false;
  if (!has('notNear', deed)) return true;
  const near = partsOf(deedWords).filter((part) => has('cue', tokensOf(part)));
  return near.length > 0 && !near.some((part) => has('notNear', tokensOf(part)));
}

/** Whether a header says that its column tells how often, and nothing else. */
function isHeader(tables: readonly MatterWords[], header: string, labels: string): boolean {
  const [own, rows] = [tokensOf(header), tokensOf(labels)];
  return (
    own.length > 0 &&
    tables.some(({ column }) => column?.at(own, 0) === own.length) &&
    tables.some(({ columnOf }) => columnOf?.test(rows) === true)
  );
}
