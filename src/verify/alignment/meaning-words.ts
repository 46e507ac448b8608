import type { Language } from '../../catalog/types.js';
import { rootOf } from '../../reading/kinship/root.js';
import { contentWords } from '../../reading/lexis/content-words.js';
import { tokensOf } from '../../reading/quantity/tokens.js';
import type { FoundFact } from '../facts/found-fact.js';

/** A word of a statement that others are compared by. */
export interface MeaningWord {
  readonly stem: string;
  readonly language: Language;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text that say something, without those of its numbers and dates, which are compared as such. */
export function meaningWords(
  text: string,
  language: Language,
  facts: readonly FoundFact[],
): readonly MeaningWord[] {
  const numbers = facts.filter(({ kind }) => kind === 'number' || kind === 'date');
  return contentWords(text, language).flatMap(({ stem, start, end, text: written }) =>
    numbers.some((fact) => start < fact.end && fact.start < end)
      ? []
      : [{ stem: rootOf(stem, language), language, text: written, start, end }],
  );
}

const PARTS = new Set([';', ',', ':', '|', 'and', 'but', 'while', 'en', 'maar', 'terwijl', '.']);
/** So many words tell what a number is about. */
const ENOUGH = 3;

/** The words of the clause a fact stands in; with the clauses around it where those are too few. */
export function wordsAround(
  fact: Pick<FoundFact, 'start' | 'end'>,
  text: string,
  words: readonly MeaningWord[],
): readonly MeaningWord[] {
  const cuts = tokensOf(text).filter(
    ({ lower, start, end }) => PARTS.has(lower) && (end <= fact.start || start >= fact.end),
  );
  const before = cuts.filter(({ end }) => end <= fact.start).map(({ start }) => start);
  const after = cuts.filter(({ start }) => start >= fact.end).map(({ end }) => end);
  for (;;) {
    const from = before.pop() ?? 0;
    const to = after.shift() ?? text.length;
    const own = words.filter(({ start, end }) => start >= from && end <= to);
    if (own.length >= ENOUGH || (from === 0 && to === text.length)) return own;
  }
}
