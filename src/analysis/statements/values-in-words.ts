import type { Localised } from '../../catalog/types.js';
import type { TimeUnit } from '../../reading/quantity/vocabulary.js';
import type { StatedAmount, Statement } from './types.js';
import { say } from '../rules/support/say.js';

const CADENCES: readonly (readonly [perYear: number, words: Localised])[] = [
  [1, say('every year', 'elk jaar')],
  [2, say('twice a year', 'twee keer per jaar')],
  [4, say('every quarter', 'elk kwartaal')],
  [12, say('every month', 'elke maand')],
  [52, say('every week', 'elke week')],
  [365, say('every day', 'elke dag')],
  [8760, say('every hour', 'elk uur')],
];

const UNITS: Readonly<Record<TimeUnit, readonly [one: Localised, more: Localised]>> = {
  minute: [say('minute', 'minuut'), say('minutes', 'minuten')],
  hour: [say('hour', 'uur'), say('hours', 'uur')],
  day: [say('day', 'dag'), say('days', 'dagen')],
  week: [say('week', 'week'), say('weeks', 'weken')],
  month: [say('month', 'maand'), say('months', 'maanden')],
  year: [say('year', 'jaar'), say('years', 'jaar')],
};

/** Whom a rule holds for. */
const HOLDS: Readonly<Record<string, Localised>> = {
  'for-all': say('for everybody', 'voor iedereen'),
  'not-for-all': say('not for some', 'niet voor sommigen'),
};

/** A statement's value as one would say it: "at least 14 characters", "every quarter", "within 24 hours". */
export function describeValue(statement: Statement): Localised {
  const { value, unit, bound, amount, never, rows } = statement;
  if (rows) return together(rows);
  if (never) return say('not at fixed times', 'niet op vaste momenten');
  if (typeof value === 'string') {
    const written = statement.shown?.value ?? value;
    return HOLDS[value] ?? say(written, written);
  }
  if (amount?.amount === 0) return onTheDay(statement);
  if (amount) return limit(inWords(amount), bound);
  if (unit === 'per-year') return atLeast(cadence(value), bound);
  if (unit === 'percent') return limit(say(`${value} %`, `${dutch(value)} %`), bound);
  if (statement.subject === 'lockout-attempts') return say(`${value} attempts`, `${value} pogingen`);
  return limit(say(`${value} characters`, `${value} tekens`), bound);
}

/** What the rows of a table say: one value, or each of them. */
function together(rows: readonly Statement[]): Localised {
  const all = rows.map(describeValue);
  const different = all.filter((one, n) => all.findIndex(({ en }) => en === one.en) === n);
  const join = (words: readonly string[], or: string): string =>
    words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1) ?? ''}`;
  return say(
    join(
      different.map(({ en }) => en),
      'or',
    ),
    join(
      different.map(({ nl }) => nl),
      'of',
    ),
  );
}

/** No time after an event named by its day. */
function onTheDay({ event }: Statement): Localised {
  return event === 'leaving'
    ? say('on the last working day', 'op de laatste werkdag')
    : say('on the same day', 'op dezelfde dag');
}

/** In the unit of the text: a month is never 30.4 days, two years never 24 months. */
function inWords({ amount, unit, working }: StatedAmount): Localised {
  const [one, more] = UNITS[unit];
  const noun = amount === 1 ? one : more;
  if (!working) return say(`${trim(amount)} ${noun.en}`, `${dutch(amount)} ${noun.nl}`);
  if (unit === 'day') return say(`${trim(amount)} working ${noun.en}`, `${dutch(amount)} werk${noun.nl}`);
  return say(`${trim(amount)} working ${noun.en}`, `${dutch(amount)} ${noun.nl} (werktijd)`);
}

function cadence(perYear: number): Localised {
  const known = CADENCES.find(([rate]) => Math.abs(rate - perYear) < 0.02 * rate);
  if (known) return known[1];
  const years = 1 / perYear;
  if (isWhole(years)) return say(`every ${trim(years)} years`, `elke ${trim(years)} jaar`);
  const months = 12 / perYear;
  if (isWhole(months)) return say(`every ${trim(months)} months`, `elke ${trim(months)} maanden`);
  const hours = 8760 / perYear;
  if (isWhole(hours) && hours < 24) return say(`every ${trim(hours)} hours`, `elke ${trim(hours)} uur`);
  const days = 365 / perYear;
  if (isWhole(days)) return say(`every ${trim(days)} days`, `elke ${trim(days)} dagen`);
  return say(`${trim(perYear)} times a year`, `${dutch(perYear)} keer per jaar`);
}

/** "At least" belongs to how often as well; an upper bound of it is rare and says itself. */
function atLeast(text: Localised, bound: Statement['bound']): Localised {
  return bound === 'exact' ? text : limit(text, bound);
}

function limit(text: Localised, bound: Statement['bound']): Localised {
  if (bound === 'min') return say(`at least ${text.en}`, `minstens ${text.nl}`);
  return bound === 'max' ? say(`at most ${text.en}`, `hoogstens ${text.nl}`) : text;
}

function isWhole(value: number): boolean {
  return value > 1 && Math.abs(value - Math.round(value)) < 0.02;
}

function trim(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Dutch writes decimals with a comma. */
function dutch(value: number): string {
  return trim(value).replace('.', ',');
}
