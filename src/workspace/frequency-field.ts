import { FREQUENCY_SPELLINGS } from '../catalog/frequency-spellings.js';
import type { Frequency } from '../catalog/types.js';

export const FREQUENCIES: readonly Frequency[] = [
  'continuous',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'semiannual',
  'annual',
  'per-event',
  'per-change',
  'once',
];

/** How often a record says that something is done. */
interface SaidFrequency {
  readonly frequency: Frequency;
  /** Besides that rhythm it is done whenever something happens: "monthly and after each incident". */
  readonly also?: EventFrequency;
}

export type EventFrequency = Extract<Frequency, 'per-event' | 'per-change'>;

/** Between the parts; blanks are single. */
const AND = / ?[,;+&/](?: (?:and|or|en|of))? ?| (?:and|or|as well as|plus|en|of|alsmede) /;
const AT_LEAST = /^(?:at least|at a minimum|minimum|minimaal|minstens|ten minste|tenminste) /;
/** What something is done with, after, or because of. */
const WITH = '(?:after|upon|on|following|with|at|when|whenever|before|na|bij|met|zodra|wanneer|voor)';
const EACH = '(?:each|every|any|per|elke?|iedere?)';
const EVENT = new RegExp(`^(?:${WITH}|${EACH})(?: ${EACH})? (\\p{L}[\\p{L} -]{2,80})$`, 'u');

/** Days and other times in a year. A word of a time names no event. */
const UNITS: Readonly<Record<string, number>> = {
  day: 365,
  days: 365,
  dag: 365,
  dagen: 365,
  week: 52,
  weeks: 52,
  weken: 52,
  month: 12,
  months: 12,
  maand: 12,
  maanden: 12,
  quarter: 4,
  quarters: 4,
  kwartaal: 4,
  kwartalen: 4,
  'half year': 2,
  halfyear: 2,
  'half jaar': 2,
  halfjaar: 2,
  year: 1,
  years: 1,
  annum: 1,
  jaar: 1,
};
/** A day of the week comes once a week, a month once a year. */
const named = (words: string, perYear: number): [string, number][] =>
  words.split(' ').map((word) => [word, perYear]);
const NAMED: ReadonlyMap<string, number> = new Map([
  ...named('monday tuesday wednesday thursday friday saturday sunday', 52),
  ...named('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag', 52),
  ...named('january february march april may june july august september october november december', 1),
  ...named('januari februari maart april mei juni juli augustus september oktober november december', 1),
]);
/** Times that are none of the rhythms. */
const OTHER_TIMES: ReadonlySet<string> = new Set(
  'hour hours uur uren night nights nacht morning ochtend evening avond workday workdays weekday weekdays werkdag werkdagen weekend weekends fortnight season semester trimester term half decade seizoen moon and yearly monthly weekly daily quarterly'.split(
    ' ',
  ),
);
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  once: 1,
  een: 1,
  één: 1,
  eens: 1,
  eenmaal: 1,
  two: 2,
  twice: 2,
  twee: 2,
  tweemaal: 2,
  three: 3,
  drie: 3,
  four: 4,
  vier: 4,
  six: 6,
  zes: 6,
  twelve: 12,
  twaalf: 12,
};
const PER_YEAR: Readonly<Record<number, Frequency>> = {
  365: 'daily',
  52: 'weekly',
  12: 'monthly',
  4: 'quarterly',
  2: 'semiannual',
  1: 'annual',
};

const EACH_WORDS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'per',
  'each',
  'every',
  'elk',
  'elke',
  'ieder',
  'iedere',
]);
const ONCE: ReadonlySet<string> = new Set(['once', 'eens', 'eenmaal', '1x']);
const TIMES: ReadonlySet<string> = new Set(['x', 'times', 'keer', 'maal']);
/** Two words that are one. */
const AS_ONE: readonly (readonly [string, string])[] = [
  ['om de ', 'per '],
  ['in the ', 'per '],
  ['in het ', 'per '],
  ['een keer ', 'once '],
  ['één keer ', 'once '],
];

/**
 * Reads how often a record says that something is done, in words of either language; undefined for what is no one
 * rhythm. Of a rhythm and what it is also done with, both are told.
 */
export function readFrequency(said: string): SaidFrequency | undefined {
  const text = said
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  if (text.length > 200) return undefined;
  const whole = partOf(text);
  if (whole) return { frequency: whole };
  const parts = text.split(AND).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 4) return undefined;
  const rhythms = new Set<Frequency>();
  const events = new Set<EventFrequency>();
  for (const part of parts) {
    const one = partOf(part);
    if (one === undefined) return undefined;
    if (isOfEvents(one)) events.add(one);
    else rhythms.add(one);
  }
  const [rhythm] = rhythms;
  const [event] = events;
  if (rhythms.size > 1) return undefined;
  const also = events.size > 1 ? 'per-event' : event;
  if (rhythm === undefined) return also && { frequency: also };
  return also === undefined ? { frequency: rhythm } : { frequency: rhythm, also };
}

/** Whether a frequency is that of what is done whenever something happens. */
export function isOfEvents(frequency: Frequency | undefined): frequency is EventFrequency {
  return frequency === 'per-event' || frequency === 'per-change';
}

function partOf(words: string): Frequency | undefined {
  const text = words.replace(AT_LEAST, '');
  const hyphened = text.replaceAll(' ', '-');
  const named = FREQUENCIES.find((one) => spells(one, hyphened));
  return named ?? timesOf(text) ?? eventOf(text) ?? rhythmOfThing(text);
}

/** The rhythm of what is done, named with it: "daily job", "dagelijkse taak". */
function rhythmOfThing(text: string): Frequency | undefined {
  const [rhythm = '', thing, more] = text.split(' ');
  if (thing === undefined || more !== undefined || !/^\p{L}{3,}$/u.test(thing)) return undefined;
  if (OTHER_TIMES.has(thing) || UNITS[thing] !== undefined || NAMED.has(thing)) return undefined;
  const forms = [rhythm, rhythm.replace(/e$/, '')];
  return FREQUENCIES.find((one) => !isOfEvents(one) && forms.some((form) => spells(one, form)));
}

function spells(frequency: Frequency, word: string): boolean {
  return frequency === word || FREQUENCY_SPELLINGS[frequency].includes(word);
}

/**
 * A time alone, or each time: "kwartaal", "each quarter", "every 3 months", "per half jaar"; or some times in a time: "4x
 * per year", "twice a year".
 */
function timesOf(text: string): Frequency | undefined {
  const words = AS_ONE.reduce((all, [two, one]) => all.replace(two, one), text).split(' ');
  const last = words.at(-1) ?? '';
  const isHalf = words.at(-2) === 'half';
  const perYear = UNITS[isHalf ? `half ${last}` : last] ?? NAMED.get(last);
  if (perYear === undefined) return undefined;
  const before = words.slice(0, isHalf ? -2 : -1);
  let every = before;
  if (ONCE.has(every[0] ?? '')) every = every.slice(1);
  if (EACH_WORDS.has(every[0] ?? '')) every = every.slice(1);
  if (every.length <= 1) {
    const each = every.length === 0 ? 1 : numberOf(every[0] ?? '');
    if (each !== undefined) return PER_YEAR[perYear / each];
  }
  const [count = '', ...more] = before;
  if (!EACH_WORDS.has(more.at(-1) ?? '') || more.slice(0, -1).some((word) => !TIMES.has(word)))
    return undefined;
  const times = numberOf(count.endsWith('x') ? count.slice(0, -1) : count);
  return times === undefined ? undefined : PER_YEAR[perYear * times];
}

function numberOf(word: string): number | undefined {
  return /^\d+$/.test(word) ? Number(word) : NUMBERS[word];
}

function eventOf(text: string): EventFrequency | undefined {
  const [, event] = EVENT.exec(text) ?? [];
  if (event === undefined) return undefined;
  const words = event.split(/[ -]/);
  return words.some((one) => OTHER_TIMES.has(one) || NAMED.has(one) || one in UNITS || PLAIN_TIMES.has(one))
    ? undefined
    : 'per-event';
}

/** Rhythms are no events either, nor is what leaves the time open: "per weekly", "every so often", "every now and then". */
const PLAIN_TIMES: ReadonlySet<string> = new Set([
  ...FREQUENCIES,
  ...'so now then once often few couple other second while possible time times keer'.split(' '),
]);
