import type { Language } from '../../catalog/types.js';
import { boundOf } from '../quantity/bounds.js';
import { at, tokensOf } from '../quantity/tokens.js';
import type { Bound } from '../quantity/vocabulary.js';
import { quantityWords } from '../quantity/words-of.js';
import { eventAt } from './event-at.js';
import { mayBeginRate, rateAt } from './rate-at.js';
import type { Rate, Reading } from './reading.js';
import { frequencyWords } from './words-of.js';

/** How often something is done, as a text says. */
export interface FoundFrequency {
  readonly perYear: number | 'per-event' | 'continuous';
  readonly bound: Bound;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What it happens with, in the text's words: "every release". */
  readonly event?: string;
  /** The word can be read in two ways; `perYear` is the likelier one. */
  readonly ambiguous?: boolean;
}

let lastText: string | undefined;
let lastLanguage: Language | undefined;
let lastFound: FoundFrequency[] = [];

/** How often a text says that things are done, in order, without overlaps. */
export function frequenciesIn(text: string, language: Language): FoundFrequency[] {
  // Durations and counts ask again for the text at hand.
  if (text === lastText && language === lastLanguage) return [...lastFound];
  const tokens = tokensOf(text);
  const reading: Reading = {
    text,
    tokens,
    language,
    quantity: quantityWords(language),
    words: frequencyWords(language),
  };
  const found: FoundFrequency[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    if (!mayBeginRate(reading, n)) continue;
    const rate = rateAt(reading, n) ?? eventAt(reading, n);
    if (!rate) continue;
    found.push(frequency(reading, n, rate));
    n = rate.next - 1;
  }
  lastText = text;
  lastLanguage = language;
  lastFound = found;
  return [...found];
}

function frequency({ text, tokens, quantity }: Reading, n: number, rate: Rate): FoundFrequency {
  const { start } = at(tokens, n);
  const { end } = at(tokens, rate.next - 1);
  return {
    perYear: typeof rate.perYear === 'number' ? Math.round(rate.perYear * 1e6) / 1e6 : rate.perYear,
    bound: rate.bound ?? boundOf(tokens, n, rate.next, quantity),
    text: text.slice(start, end),
    start,
    end,
    ...(rate.event === undefined ? {} : { event: rate.event }),
    ...(rate.ambiguous ? { ambiguous: true } : {}),
  };
}
