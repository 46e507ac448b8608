/**
 * Calendar days as whole numbers since 1970-01-01, so that arithmetic knows no clock, no time zone and no daylight
 * saving. Only `todayIn` looks at a time zone.
 */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** The number of an ISO date `YYYY-MM-DD`. Give it checked dates only. */
export function dayOf(iso: string): Day {
  return dayAt(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

/** The number of a year, month (1 to 12, others roll over) and day of the month. */
export function dayAt(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / MILLISECONDS;
}

/** The ISO date of a day. */
export function isoOf(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** Year and month (1 to 12) of a day. */
export function monthOf(day: Day): { readonly year: number; readonly month: number } {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** The Monday on or before a day. */
export function mondayOf(day: Day): Day {
  // 1970-01-01 was a Thursday.
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** Monday to Friday. */
export function isWorkingDay(day: Day): boolean {
  return day - mondayOf(day) < 5;
}

/** The same day of the month some months later (or earlier); the month's last day when it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * MILLISECONDS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1 + months];
  return Math.min(dayAt(year, month, date.getUTCDate()), dayAt(year, month + 1, 1) - 1);
}

/** The ISO date it is at a moment in a time zone (IANA name); in the host's own zone when it has none or an unknown one. */
export function todayIn(timezone: string | undefined, now: Date): string {
  return isoBy(formatOf(timezone) ?? makeFormat(undefined), now);
}

/** The ISO date it is at a moment in a time zone (IANA name); undefined for a name that is none. */
export function dayIn(timeZone: string, moment: Date): string | undefined {
  const format = formatOf(timeZone);
  return format && isoBy(format, moment);
}

function isoBy(format: Intl.DateTimeFormat, moment: Date): string {
  const parts = format.formatToParts(moment);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Making one takes longer than using it a hundred times. A name that is no zone has none. */
const FORMATS = new Map<string, Intl.DateTimeFormat | undefined>();
const MOST_FORMATS = 50;

function formatOf(timeZone: string | undefined): Intl.DateTimeFormat | undefined {
  // Where the machine is may change while a server runs.
  if (timeZone === undefined) return undefined;
  if (FORMATS.has(timeZone)) return FORMATS.get(timeZone);
  let format: Intl.DateTimeFormat | undefined;
  try {
    format = makeFormat(timeZone);
  } catch {
    format = undefined;
  }
  if (FORMATS.size < MOST_FORMATS) FORMATS.set(timeZone, format);
  return format;
}

/** Throws a RangeError for a name that is no zone. */
function makeFormat(timeZone: string | undefined): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
}
