import { isWeekday, monthOf } from '../../reading/dates/names.js';
import { asDate } from '../../workspace/values.js';

/** Which comes first in a date in figures such as 03/06/2026. */
export type DateOrder = 'dmy' | 'mdy';

/** A day, and the moment in it as far as it is stated. */
export interface Moment {
  /** The day that is written, `YYYY-MM-DD`. */
  readonly iso: string;
  /** Minutes since midnight; undefined when no time is stated. */
  readonly minutes?: number;
  /** Minutes that its clock is ahead of UTC; undefined when no zone is stated. */
  readonly offset?: number;
}

/** What a cell says as a date; with `either`, as it is read day first and month first. */
export type CellDate =
  | { readonly kind: 'empty' | 'number' | 'none' }
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'either'; readonly dmy?: Moment; readonly mdy?: Moment };

/** Zones that exports write as letters, in minutes ahead of UTC. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  cet: 60,
  cest: 120,
  est: -300,
  edt: -240,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

/** Longer cells hold no date. */
const LONGEST = 80;

const TIME =
  /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)? ?([ap])?\.?(?:m\.?)?(?: ?u(?:ur)?)? ?(?:(?:gmt|utc)?([+-])(\d{2}):?(\d{2})?|([a-z]{1,4}))?(?: ?\([^()]*\))?$/;

/** Reads a whole cell as a date. Linear in its length; never guesses the order of day and month. */
export function readCellDate(cell: string): CellDate {
  const text = cell.trim().toLowerCase().replace(/\s+/g, ' ');
  if (text === '') return { kind: 'empty' };
  if (text.length > LONGEST) return { kind: 'none' };
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return ofDigits(text);
  const plain = /^\d/.test(text) ? text : withoutWeekday(text);
  return ofFigures(plain) ?? ofNames(plain) ?? { kind: 'none' };
}

function withoutWeekday(text: string): string {
  const [first = '', ...rest] = text.split(' ');
  const word = first.replace(/[.,]$/, '');
  return isWeekday(word) || SHORT_DAYS.has(word) ? rest.join(' ') : text;
}

const SHORT_DAYS = new Set('mon tue tues wed thu thur thurs fri sat sun ma di wo do vr za zo'.split(' '));

/** 20260302, or seconds or milliseconds since 1970; any other number may be a workbook's count of days, or anything. */
function ofDigits(text: string): CellDate {
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  const iso = compact && asDate(`${compact[1] ?? ''}-${compact[2] ?? ''}-${compact[3] ?? ''}`);
  if (iso) return { kind: 'moment', moment: { iso } };
  if (!/^[1-3]\d{9}(?:\d{3})?$/.test(text)) return { kind: 'number' };
  const date = new Date(Number(text.slice(0, 10)) * 1000);
  const minutes = date.getUTCHours() * 60 + date.getUTCMinutes();
  return { kind: 'moment', moment: { iso: date.toISOString().slice(0, 10), minutes, offset: 0 } };
}

function ofFigures(text: string): CellDate | undefined {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:t|,? )(.+))?$/.exec(text);
  if (yearFirst) return single(yearFirst[1], yearFirst[3], yearFirst[4], yearFirst[5]);
  const compact = /^(\d{4})(\d{2})(\d{2})t(\d{2})(\d{2})(.*)$/.exec(text);
  if (compact) {
    const [, year, month, day, hour = '', minute = '', tail = ''] = compact;
    return single(year, month, day, `${hour}:${minute}${tail.replace(/^(\d{2})/, ':$1')}`);
  }
  const match = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?('?\d{2}|\d{4})(?:,? (.+))?$/.exec(text);
  if (!match) return undefined;
  const [, one = '', mark = '', two = '', written = '', tail] = match;
  const year = fullYear(written);
  const dmy = moment(`${year}-${two}-${one}`, tail);
  // Nobody writes the month first with full stops.
  const mdy = mark === '.' ? undefined : moment(`${year}-${one}-${two}`, tail);
  if (dmy && (mark === '.' || dmy.iso === mdy?.iso)) return { kind: 'moment', moment: dmy };
  return dmy || mdy ? { kind: 'either', ...(dmy ? { dmy } : {}), ...(mdy ? { mdy } : {}) } : { kind: 'none' };
}

/** 1 March 2026, 1-mrt-26, March 1st, 2026 10:30, 2026 Mar 1. */
function ofNames(text: string): CellDate | undefined {
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|e)?[-. /]{1,3}(?:of )?([a-z]{3,9})\.?,?[-. /]{1,2}('?\d{2}|\d{4})(?:,? (.+))?$/.exec(
      text,
    );
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4]);
  const monthFirst =
    /^([a-z]{3,9})\.?[-. /](\d{1,2})(?:st|nd|rd|th)?,?[-. /]{1,2}(\d{4})(?:,? (?:at |om )?(.+))?$/.exec(text);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2], monthFirst[4]);
  const yearFirst = /^(\d{4})[-. /]([a-z]{3,9})\.?[-. /](\d{1,2})(?:,? (.+))?$/.exec(text);
  return yearFirst ? named(yearFirst[1], yearFirst[2], yearFirst[3], yearFirst[4]) : undefined;
}

function named(year = '', name = '', day = '', tail?: string): CellDate {
  const month = monthOf(name);
  return month === undefined ? { kind: 'none' } : single(fullYear(year), String(month), day, tail);
}

function single(year = '', month = '', day = '', tail?: string): CellDate {
  const read = moment(`${year}-${month}-${day}`, tail);
  return read ? { kind: 'moment', moment: read } : { kind: 'none' };
}

function fullYear(written: string): string {
  return written.length === 4 ? written : `20${written.replace("'", '')}`;
}

/** The day with the time behind it; undefined when either is none. */
function moment(date: string, tail: string | undefined): Moment | undefined {
  const iso = asDate(date);
  if (iso === undefined || !/^(?:19|20|21)/.test(iso)) return undefined;
  if (tail === undefined || tail === '') return { iso };
  const match = TIME.exec(tail);
  if (!match) return undefined;
  const [, hour = '', minute = '', , half, sign, ahead, aheadMinutes = '0', zone] = match;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  if (hours > 24 || Number(minute) > 59) return undefined;
  const minutes = hours * 60 + Number(minute);
  if (sign !== undefined) {
    const offset = (Number(ahead) * 60 + Number(aheadMinutes)) * (sign === '-' ? -1 : 1);
    return { iso, minutes, offset };
  }
  if (zone === undefined) return { iso, minutes };
  const offset = ZONES[zone];
  return offset === undefined ? undefined : { iso, minutes, offset };
}
