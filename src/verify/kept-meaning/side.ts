import type { Language } from '../../catalog/types.js';
import { contentWords, type ContentWord } from '../../reading/lexis/content-words.js';
import { kinship } from '../../reading/kinship/kinship.js';
import { rootOf } from '../../reading/kinship/root.js';
import { readLine, type ReadLine } from '../facts/read-line.js';
import { withoutOpenParts } from '../facts/visible-text.js';
import type { PlacedStatement } from '../placed-statements.js';

/** One side of a change: some statements, read together and each by itself. */
export interface Side {
  readonly statements: readonly PlacedStatement[];
  /** Of all of them, one to a line. */
  readonly text: string;
  readonly language: Language;
  readonly read: ReadLine;
  readonly words: readonly ContentWord[];
  readonly stems: ReadonlySet<string>;
  /** Whether it holds a word, or one that says the same: of one origin, a synonym, a translation. */
  readonly says: (word: Pick<ContentWord, 'stem'>, language?: Language) => boolean;
}

/** So much a word must say of another to stand for it. */
const SAME = 0.5;

/** Reads statements as one side of a change: in their own language, unless it is known to be another. */
export function sideOf(
  statements: readonly PlacedStatement[],
  fallback: Language,
  language: Language = statements[0]?.statement.language ?? fallback,
): Side {
  const text = statements.map(({ statement }) => withoutOpenParts(saidBy(statement))).join('\n');
  return sideOfText(text, language, statements);
}

/** Reads a text as one side of a change. */
export function sideOfText(
  text: string,
  language: Language,
  statements: readonly PlacedStatement[] = [],
): Side {
  const words = contentWords(text, language);
  const stems = new Set(words.map(({ stem }) => stem));
  return {
    statements,
    text,
    language,
    read: readLine(text, '', language),
    words,
    stems,
    says: (word, of = language) =>
      (of === language && stems.has(word.stem)) || isSaid(word, of, words, language),
  };
}

/** Whether any of some words says what a word does. */
export function isSaid(
  { stem }: Pick<ContentWord, 'stem'>,
  language: Language,
  among: readonly ContentWord[],
  theirs: Language,
): boolean {
  const word = { stem: rootOf(stem, language), language };
  return among.some((other) => kinship(word, { stem: rootOf(other.stem, theirs), language: theirs }) >= SAME);
}

/** An item says what its lead begins; of a row the headers only name. */
function saidBy({ text, lead, kind }: PlacedStatement['statement']): string {
  return kind === 'list-item' && lead !== '' ? `${lead} ${text}` : text;
}
