import type { Language } from '../../catalog/types.js';
import { frequenciesIn } from '../frequency/frequencies.js';
import { phraseAt } from '../quantity/bounds.js';
import { durationsIn } from '../quantity/durations.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import {
  EN_AGAIN,
  EN_APPROPRIATE,
  EN_DONE,
  EN_EXPECTS,
  EN_RECURS,
  EN_REPEATED,
  EN_TIED,
  EN_VAGUE,
} from './en.js';
import { NL_ARRANGED, NL_ARRANGES, NL_EXPECTS, NL_RECURS, NL_REPEATED, NL_TIED, NL_VAGUE } from './nl.js';

/** Words of a text that leave something open. */
export interface FoundVagueness {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const VAGUE = new Set([...EN_VAGUE.keys(), ...NL_VAGUE.keys()]);
const REPEATED = new Set([...EN_REPEATED.keys(), ...NL_REPEATED.keys()]);
const TIED = new Set([...EN_TIED, ...NL_TIED]);
const EXPECTS = new Set([...EN_EXPECTS, ...NL_EXPECTS]);
const RECURS = [...EN_RECURS, ...NL_RECURS];
const LONGEST = 6;

/** The first words of a text that leave to the reader what is expected: "as appropriate". */
export function vagueIn(text: string): FoundVagueness | undefined {
  return first(text, (tokens, n) => {
    const next = phraseAt(tokens, n, VAGUE, LONGEST);
    if (next === undefined) return undefined;
    // "when appropriate steps are taken": it describes what is named.
    return at(tokens, next - 1).lower === 'appropriate' && EN_APPROPRIATE.test(at(tokens, next).lower)
      ? undefined
      : next;
  });
}

const DENIES = new Set(['not', "n't", 'never', 'niet', 'nooit', 'no', 'geen']);

/** The first words for something that repeats without saying how often: "periodically", "regular reviews". */
export function repeatedIn(text: string): FoundVagueness | undefined {
  return first(text, (tokens, n) => {
    // What must not be done again and again needs no rhythm: "niet periodiek wijzigen".
    if (DENIES.has(at(tokens, n - 1).lower)) return undefined;
    const next = phraseAt(tokens, n, REPEATED, LONGEST);
    if (next !== undefined)
      return at(tokens, n).lower === NL_ARRANGED && isArranged(tokens, n) ? undefined : next;
    return EN_AGAIN.has(at(tokens, n).lower) && EN_DONE.has(at(tokens, n + 1).lower) ? n + 2 : undefined;
  });
}

/** "Toegang wordt geregeld via HR" arranges; "rechten worden geregeld beoordeeld" repeats. */
function isArranged(tokens: readonly Token[], n: number): boolean {
  if (/^(?:ge|her|be|ver|ont|na|bij)\p{L}{2,}(?:d|t|en)$/u.test(at(tokens, n + 1).lower)) return false;
  for (let back = n - 1; back > n - 12 && back >= 0; back -= 1)
    if (NL_ARRANGES.has(at(tokens, back).lower)) return true;
  // "is in de overeenkomst geregeld": the clause ends with it.
  return n > 0 && (at(tokens, n + 1).kind === 'mark' || n + 1 >= tokens.length);
}

function first(
  text: string,
  endOf: (tokens: readonly Token[], n: number) => number | undefined,
): FoundVagueness | undefined {
  const tokens = tokensOf(text);
  for (let n = 0; n < tokens.length; n += 1) {
    const next = endOf(tokens, n);
    if (next === undefined) continue;
    const { start } = at(tokens, n);
    const { end } = at(tokens, next - 1);
    return { text: text.slice(start, end), start, end };
  }
  return undefined;
}

/** Whether something is expected of somebody: only there do vague words matter. */
export function expects(text: string): boolean {
  return tokensOf(text).some(({ lower }) => EXPECTS.has(lower));
}

/** Whether a text has something done that an auditor expects to see done in a rhythm or within a term. */
export function recurs(text: string): boolean {
  return tokensOf(text).some(({ lower }) => RECURS.some((beginning) => lower.startsWith(beginning)));
}

/** Whether a text ties what repeats to a frequency, a term or an occasion, so that it can be tested. */
export function saysHowOften(text: string, language: Language): boolean {
  if (frequenciesIn(text, language).length > 0 || durationsIn(text, language).length > 0) return true;
  const tokens = tokensOf(text);
  return tokens.some((_, n) => phraseAt(tokens, n, TIED) !== undefined);
}
