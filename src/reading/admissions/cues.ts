import type { Language } from '../../catalog/types.js';
import { STILL_SO as ENGLISH } from './en.js';
import { STILL_SO as DUTCH } from './nl.js';

const STILL_SO: Readonly<Record<Language, RegExp>> = { en: ENGLISH, nl: DUTCH };

/** Said of a time that is expected to end, or has not yet: a rule holds until it is changed and does not say so. */
export function isStillSo(text: string, language: Language): boolean {
  return STILL_SO[language].test(text);
}

/** A year that is no part of a written-out date: those stand in histories and under documents. */
const YEAR = /(?:^|[^\d-])(?:19|20)\d\d(?![\d-])/;

/** Tells of a year: what a rule says holds in any. */
export function namesYear(text: string): boolean {
  return YEAR.test(text);
}
