import type { Language } from '../../catalog/types.js';
import { datesIn } from '../dates/dates.js';
import { rolesIn } from '../roles/roles.js';
import { EN } from './en.js';
import { NL } from './nl.js';

/** What a management response to a finding says, as far as its words tell. */
export interface ResponseReading {
  readonly cause: boolean;
  readonly date: boolean;
  readonly role: boolean;
  /** It tells that more was looked at than what was found. */
  readonly population: boolean;
  /** It names a record that shows the repair, or a test of it. */
  readonly shown: boolean;
  readonly harmless: boolean;
  readonly disputes: boolean;
  /** A sentence lays the fault on one of these people, or on the auditor. */
  readonly blames: boolean;
}

/** Longer responses are read up to here. */
const MOST = 20_000;

/** Reads a response; `people` are names of whom it should not blame. */
export function readResponse(
  text: string,
  language: Language,
  people: readonly string[] = [],
): ResponseReading {
  const words = language === 'nl' ? NL : EN;
  const read = text.slice(0, MOST);
  const sentences = read.split(/(?<=[.!?;])\s+|\n+/u);
  const names = people.flatMap((name) => {
    const [first = ''] = name.split(' ');
    return first.length > 2 ? [name.toLowerCase(), first.toLowerCase()] : [name.toLowerCase()];
  });
  const some = (test: (sentence: string) => boolean): boolean => sentences.some(test);
  return {
    cause: words.cause.test(read),
    date: datesIn(read).length > 0,
    role: rolesIn(read, language).length > 0,
    population: some((one) => words.all.test(one) && words.look.test(one)),
    shown: words.shown.test(read),
    harmless: words.harmless.test(read),
    disputes: words.disputes.test(read),
    blames: some((one) => {
      if (!words.fault.test(one)) return false;
      const lower = ` ${one.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
      return words.auditor.test(one) || names.some((name) => lower.includes(` ${name} `));
    }),
  };
}
