import { words } from '../quantity/vocabulary.js';
import { EN_DAYS, EN_MONTHS } from './en.js';
import { NL_DAYS, NL_MONTHS } from './nl.js';

const MONTHS = new Map<string, number>();
for (const names of [EN_MONTHS, NL_MONTHS])
  for (const [n, list] of names.entries()) for (const name of list.split(' ')) MONTHS.set(name, n + 1);
const DAYS = new Set([...words(EN_DAYS), ...words(NL_DAYS)]);

/** Which month a word names, in either language; undefined for none. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(word);
}

/** Whether a word names a day of the week, in either language. */
export function isWeekday(word: string): boolean {
  return DAYS.has(word);
}
