import type { TimeUnit } from './vocabulary.js';

/** An amount of time in its own unit. */
export interface Amount {
  readonly amount: number;
  readonly unit: TimeUnit;
}

const HOURS: Readonly<Record<'minute' | 'hour' | 'day' | 'week', number>> = {
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
};
/** The fewest and the most days that so many months in a row have. */
const FEWEST = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334];
const MOST = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337];

/** The exact hours of an amount; undefined for months and years, which have no fixed length. */
export function hoursOf({ amount, unit }: Amount): number | undefined {
  return unit === 'month' || unit === 'year' ? undefined : tidy(amount * HOURS[unit]);
}

/** The months of an amount; undefined for what is counted in minutes, hours, days or weeks. */
export function monthsOf({ amount, unit }: Amount): number | undefined {
  return unit === 'year' ? tidy(amount * 12) : unit === 'month' ? amount : undefined;
}

/** The fewest and the most hours an amount can take. */
export function hoursRange(amount: Amount): readonly [fewest: number, most: number] {
  const months = monthsOf(amount);
  if (months === undefined) {
    const hours = hoursOf(amount) ?? 0;
    return [hours, hours];
  }
  const years = Math.floor(months / 12);
  const rest = months - years * 12;
  const whole = Math.floor(rest);
  const part = rest - whole;
  const fewest = years * 365 + (FEWEST[whole] ?? 0) + part * 28;
  const most = years * 365 + Math.ceil(years / 4) + (MOST[whole] ?? 0) + part * 31;
  return [fewest * 24, most * 24];
}

/**
 * Which of two amounts is longer: below zero for the first being shorter, zero when they can be the same (a month and
 * 30 days), above zero for longer.
 */
export function compareAmounts(one: Amount, other: Amount): number {
  const [a, b] = [monthsOf(one), monthsOf(other)];
  if (a !== undefined && b !== undefined) return Math.sign(a - b);
  const [fewest, most] = hoursRange(one);
  const [otherFewest, otherMost] = hoursRange(other);
  return most < otherFewest ? -1 : fewest > otherMost ? 1 : 0;
}

/** Hours for sorting and rough sums only: a month counts as a twelfth of 365 days. Never to be shown. */
export function roughHours(amount: Amount): number {
  const months = monthsOf(amount);
  return months === undefined ? (hoursOf(amount) ?? 0) : tidy(months * 730);
}

function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
