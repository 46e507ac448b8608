import type { Localised } from '../../../catalog/types.js';
import { CALENDAR_PER_WORKING_DAY } from '../../statements/values.js';
import type { Statement } from '../../statements/types.js';
import { say } from '../support/say.js';

const CADENCES: Readonly<Record<string, Localised>> = {
  '1': { en: 'every year', nl: 'elk jaar' },
  '2': { en: 'twice a year', nl: 'twee keer per jaar' },
  '4': { en: 'every quarter', nl: 'elk kwartaal' },
  '12': { en: 'every month', nl: 'elke maand' },
  '52': { en: 'every week', nl: 'elke week' },
  '365': { en: 'every day', nl: 'elke dag' },
  '8760': { en: 'every hour', nl: 'elk uur' },
};

/** A statement's value as one would say it: "at least 14 characters", "every quarter", "within 24 hours". */
export function describeValue(statement: Statement): Localised {
  const { value, unit, bound } = statement;
  if (typeof value === 'string') return say(value, value);
  if (unit === 'per-year') return CADENCES[String(Math.round(value))] ?? cadence(value);
  if (statement.subject === 'lockout-attempts') return say(`${value} attempts`, `${value} pogingen`);
  if (unit === 'count') return limit(say(`${value} characters`, `${value} tekens`), bound);
  const hours = unit === 'hours' ? value : value * 24;
  return limit(statement.approximate ? workingDays(hours) : duration(hours), bound);
}

/** The text counts in working days; in `value` they are calendar days. */
function workingDays(hours: number): Localised {
  const days = Number(trim(hours / 24 / CALENDAR_PER_WORKING_DAY));
  return days === 1 ? say('1 working day', '1 werkdag') : say(`${days} working days`, `${days} werkdagen`);
}

function cadence(perYear: number): Localised {
  return perYear < 1
    ? say(`every ${trim(1 / perYear)} years`, `elke ${trim(1 / perYear)} jaar`)
    : say(`${trim(perYear)} times a year`, `${trim(perYear)} keer per jaar`);
}

function limit(text: Localised, bound: Statement['bound']): Localised {
  if (bound === 'min') return say(`at least ${text.en}`, `minstens ${text.nl}`);
  return bound === 'max' ? say(`at most ${text.en}`, `hoogstens ${text.nl}`) : text;
}

function duration(hours: number): Localised {
  if (hours < 1) return say(`${trim(hours * 60)} minutes`, `${trim(hours * 60)} minuten`);
  if (hours <= 72 && hours % 24 !== 0) return say(`${trim(hours)} hours`, `${trim(hours)} uur`);
  const days = hours / 24;
  if (days <= 3) return say(`${trim(hours)} hours`, `${trim(hours)} uur`);
  // Whole months stay months: a year and a half is 18 of them, not 1.5 years or 547.5 days.
  const months = (days / 365) * 12;
  if (Math.abs(months - Math.round(months)) < 1e-3) return inMonths(Math.round(months));
  if (days >= 360) return counted(days / 365, 'years', 'jaar');
  return counted(days, 'days', 'dagen');
}

function inMonths(months: number): Localised {
  if (months % 12 !== 0)
    return months === 1 ? say('1 month', '1 maand') : say(`${months} months`, `${months} maanden`);
  return months === 12 ? say('1 year', '1 jaar') : say(`${months / 12} years`, `${months / 12} jaar`);
}

/** An amount with its unit; Dutch writes decimals with a comma. */
function counted(amount: number, en: string, nl: string): Localised {
  return say(`${trim(amount)} ${en}`, `${trim(amount).replace('.', ',')} ${nl}`);
}

function trim(value: number): string {
  return String(Math.round(value * 10) / 10);
}
