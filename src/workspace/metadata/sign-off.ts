import { readLabel } from './label-words.js';
import { isUnfilled } from './unfilled.js';
import { writtenDate, writtenPeriod, type DateOrder } from './written-date.js';
import { withoutEnd } from '../text-ends.js';

/** Who approved a document and when, as far as one value says it. */
export interface SignOff {
  readonly name?: string;
  /** An ISO date; of a month or quarter its first day, which counts against the document. */
  readonly day?: string;
  /** The two days it may be, of figures of which nobody knows which is the month. */
  readonly readings?: readonly [string, string];
  /** What was written of the day. */
  readonly written?: string;
}

/** A day at the end of a name: `CEO on 25 January 2026`, `CEO (2026-01-25)`. */
const BEFORE_DAY = /(?:\b(?:on|dated|as of|of|op|van|d\.d\.|per|date:?))$/i;
/** What leads to a name: “yes - Ines”, “door de directie”, “in het overleg”. */
const LEAD =
  /^(?:(?:yes|ok|okay|ja|akkoord|approved|signed off|by|door|in|the|de|het|to|aan)\b[\s,:–—-]{0,5}){1,4}/i;
/** A month with two figures behind it may be a day or a year. */
const HALF_DATE = /[\s,(–—-]{1,4}\p{L}{3,9}\.? ['’]?\d{1,2}\)?$/u;
/** A meeting in which it was done is told behind the body that did it: “Board, meeting of …”. */
const MEETING = /,\s{0,3}(?:(?:the|de|het) )?(?:meeting|vergadering|overleg|session|zitting)\b.{0,120}$/i;

/** Who it was in brackets behind the day: “2026-04-28 (Security Council)”, “3 May 2026 (by the board)”. */
const IN_BRACKETS =
  /^\s?\((?:(?:by|door) (?:the |de |het )?(\p{L}[^()]{1,60})|(?:the |de |het )?(\p{Lu}[^()]{1,60}|board|directie|bestuur|management))\)$/u;
/** What is told of an approval in brackets, and is nobody. */
const OF_APPROVAL: ReadonlySet<string> = new Set(
  'initial first annual yearly minor major revised update updated original eerste jaarlijks jaarlijkse kleine grote bijgewerkt'.split(
    ' ',
  ),
);

/** The version that was approved, behind the name. */
const OF_VERSION = /\s{0,3}\((?:v|ver|version|versie)\.?\s?\d[\d.]{0,8}\)$/i;

/** Reads “Board, 25 January 2026”, “yes - Ines”, “vastgesteld door de directie op 14-01-2025”, or a day by itself. */
export function readSignOff(text: string, order: DateOrder | undefined): SignOff {
  const day = writtenDate(text, order);
  const period = day ? undefined : writtenPeriod(text);
  const place = day ?? period;
  const before = place ? text.slice(0, place.start) : text;
  const after = place ? text.slice(place.end) : '';
  const name = nameIn(before) ?? nameIn(after.replace(/^[\s,;)–—-]{1,5}/, '')) ?? bracketed(after);
  return {
    ...(name !== undefined && { name }),
    ...(day && 'iso' in day && { day: day.iso }),
    ...(day && 'ambiguous' in day && { readings: day.readings }),
    ...(period && { day: period.first }),
    ...(place && { written: text.slice(place.start, place.end) }),
  };
}

/** A text without the words and marks that lead to the day after it. */
export function withoutLead(text: string): string {
  return withoutEnd(withoutEnd(text, /[\s,;(]/).replace(BEFORE_DAY, ''), /[\s,;(–—-]/);
}

function nameIn(text: string): string | undefined {
  const name = withoutLead(text.trim().replace(OF_VERSION, ''))
    .replace(LEAD, '')
    .replace(HALF_DATE, '')
    .replace(MEETING, '')
    .trim();
  // What holds figures or signs is a reference, a ticket, a remark.
  if (!/^\p{L}[\p{L} .&/+,'’()-]{1,80}$/u.test(name)) return undefined;
  return SAYS_NO_NAME.test(name) || isUnfilled(name) ? undefined : name;
}

function bracketed(after: string): string | undefined {
  const found = IN_BRACKETS.exec(after.trimEnd());
  const name = found?.[1] ?? found?.[2];
  return name === undefined || OF_APPROVAL.has(firstWord(name)) || readLabel(name) ? undefined : nameIn(name);
}

const SAYS_NO_NAME = /^(?:yes|y|no|true|false|ja|nee|ok|okay|akkoord|approved|final|see|zie|via|by|door)\b/i;

function firstWord(text: string): string {
  return /^\p{L}*/u.exec(text)?.[0].toLowerCase() ?? '';
}
