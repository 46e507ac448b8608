import type { Language } from '../../catalog/types.js';
import { countsIn } from '../quantity/counts.js';
import { durationsIn, type FoundDuration } from '../quantity/durations.js';
import { frequenciesIn } from './frequencies.js';

/** So many of something within a time: "10 times in five minutes". */
export interface Peak {
  readonly count: number;
  /** Where what tells how many ends, and where the time begins. */
  readonly countEnd: number;
  readonly timeStart: number;
  readonly duration: FoundDuration;
}

const WITHIN: Readonly<Record<Language, RegExp>> = {
  en: /\s(?:in|within)\s/i,
  nl: /\s(?:in|binnen)\s/i,
};
/** Nothing is done on purpose more often than this. */
const TOO_OFTEN = 365 * 24;

/** What reads like a rate and is a count in a time: "ten failures within 5 minutes" is said of no work. */
export function peakIn(text: string, start: number, end: number, language: Language): Peak | undefined {
  const own = text.slice(start, end);
  const cut = WITHIN[language].exec(own);
  const [often] = frequenciesIn(own, language);
  if (!cut || typeof often?.perYear !== 'number' || often.perYear < TOO_OFTEN) return undefined;
  const timeStart = start + cut.index + cut[0].length;
  const [count] = countsIn(own.slice(0, cut.index), language);
  const [duration] = durationsIn(text.slice(timeStart, end), language);
  if (!count || !duration) return undefined;
  return { count: count.value, countEnd: start + cut.index, timeStart, duration };
}
