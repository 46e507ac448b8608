import type { Localised } from '../catalog/types.js';
import type { SubserviceOrganisation } from '../workspace/records.js';
import { addMonths, dayOf, isoOf, type Day } from './day.js';
import type { Span } from './period-label.js';

/**
 * Months that a bridge letter usually speaks for at most. It is the provider's own word, not an auditor's, and longer gaps
 * are for its next report (https://linfordco.com/blog/bridge-letters-gap-letters/).
 */
const BRIDGE_MONTHS = 3;

/** The last day of so many months after a day: three after 31 December is 31 March. */
function monthsAfter(day: Day, months: number): Day {
  return addMonths(day + 1, months) - 1;
}

/** What the report of a subservice organisation says of a period of ours. */
export interface ProviderReport {
  /**
   * `none`: no report, or one without a date. `design`: Type I, of one day. `other`: of another kind than SOC 2, which
   * does not tell how controls over the criteria were tested. `operation`: Type II, or of an unstated type.
   * `untrue`: its dates cannot be so.
   */
  readonly kind: 'none' | 'design' | 'other' | 'operation' | 'untrue';
  /** Its first day, where it is stated. */
  readonly start: Day | undefined;
  readonly typeStated: boolean;
  /** Its last day, or the day of a Type I report. */
  readonly end: Day | undefined;
  /** The days of our period, up to today, that it covers; undefined when it covers none. */
  readonly covered: Span | undefined;
  /** Days of our period before its first day; undefined when the report's first day is not stated. */
  readonly before: number | undefined;
  /** Days of our period, up to today, after its last day that neither it nor a bridge letter speaks for. */
  readonly after: number;
  /** The last day a bridge letter that is there says to speak for. */
  readonly letterTo: Day | undefined;
  /** The last day it is usually taken to speak for: three months after the report. */
  readonly bridgedTo: Day | undefined;
  /** Whether the time from its last day to the end asked is short enough for a bridge letter. */
  readonly bridgeable: boolean;
}

/** Whether a stated type is that of a report of one day: “I”, “Type 1”, “SOC 2 Type I”. */
export function isOfOneDay(type = ''): boolean {
  return /(?:^|\btype[\s-]{0,3})(?:I|1)$/i.test(type.trim());
}

/** Whether a stated type is that of a SOC 2 report, or leaves open which it is. */
function mayBeSoc2(type: string): boolean {
  return /\bSOC[\s-]{0,3}2\b/i.test(type) || /^(?:type[\s-]{0,3})?(?:I{1,2}|[12])$/i.test(type.trim());
}

/** Holds a provider's report against a period, as far as it has run on `today`. */
export function providerReport(
  { report }: Pick<SubserviceOrganisation, 'report'>,
  period: Span,
  today: Day,
): ProviderReport {
  const last = Math.min(period.end, Math.max(today, period.start));
  const end = report?.periodEnd === undefined ? undefined : dayOf(report.periodEnd);
  const isDesign = isOfOneDay(report?.type);
  const typeStated = report?.type !== undefined;
  const whole = last - period.start + 1;
  const start = report?.periodStart === undefined ? undefined : dayOf(report.periodStart);
  const nothing = {
    start,
    end,
    covered: undefined,
    before: undefined,
    after: whole,
    letterTo: undefined,
    bridgedTo: undefined,
    bridgeable: false,
  };
  if (end === undefined) return { ...nothing, kind: 'none', typeStated };
  const reviewed = report?.reviewed === undefined ? undefined : dayOf(report.reviewed);
  // A report is issued after its last day, and read after it is issued.
  if ((start !== undefined && start > end) || end > today || (reviewed !== undefined && reviewed < end))
    return { ...nothing, start, kind: 'untrue', typeStated };
  if (report?.type !== undefined && !mayBeSoc2(report.type)) return { ...nothing, kind: 'other', typeStated };
  if (isDesign) return { ...nothing, kind: 'design', typeStated };
  const from = Math.max(period.start, start ?? period.start);
  const to = Math.min(last, end);
  const bridge = report?.bridgeLetterTo === undefined ? undefined : dayOf(report.bridgeLetterTo);
  // A letter speaks for no longer than is usual after the report it follows.
  const letterTo = bridge === undefined || bridge <= end ? undefined : bridge;
  const bridgedTo = letterTo === undefined ? undefined : Math.min(letterTo, monthsAfter(end, BRIDGE_MONTHS));
  const spokenFor = Math.max(end, bridgedTo ?? end);
  return {
    kind: 'operation',
    typeStated,
    start,
    end,
    covered: to >= from ? { start: from, end: to } : undefined,
    before: start === undefined ? undefined : Math.max(0, Math.min(start, last + 1) - period.start),
    after: Math.max(0, last - Math.max(spokenFor, period.start - 1)),
    letterTo,
    bridgedTo,
    bridgeable: last > end && last <= monthsAfter(end, BRIDGE_MONTHS),
  };
}

/**
 * Whether a report leaves days of our period open that have to be closed: it tells of no operation, begins too late, or
 * ends too early for a bridge letter. While our period runs, a gap that a letter can bridge is usual.
 */
export function leavesOpen(
  { kind, before = 0, after, bridgeable, letterTo }: ProviderReport,
  period: Span,
  today: Day,
): boolean {
  if (kind !== 'operation' || before > 0) return true;
  return after > 0 && (!bridgeable || letterTo !== undefined || today > period.end);
}

/** What that means and what to ask for, in sentences. */
export function providerWords(found: ProviderReport, period: Span, today: Day): Localised {
  const last = isoOf(Math.min(period.end, Math.max(today, period.start)));
  const { kind, start, end, covered, before, after, letterTo, bridgedTo, bridgeable, typeStated } = found;
  if (kind === 'none' || end === undefined)
    return {
      en: 'no report is recorded; ask for a Type II report over your period.',
      nl: 'er is geen rapport vastgelegd; vraag een Type II-rapport over uw periode.',
    };
  if (kind === 'untrue') {
    const [first, until] = [start === undefined ? '' : isoOf(start), isoOf(end)];
    if (start !== undefined && start > end)
      return {
        en: `the dates recorded of its report cannot be so: it begins on ${first} and ends on ${until}. It counts as none until they are right.`,
        nl: `de vastgelegde data van het rapport kunnen niet kloppen: het begint op ${first} en eindigt op ${until}. Het telt niet tot ze juist zijn.`,
      };
    return end > today
      ? {
          en: `its report is recorded to end on ${until}, which is still to come, so it is not there yet. It counts as none.`,
          nl: `het rapport eindigt volgens de vastlegging op ${until}, en die dag moet nog komen, dus het is er nog niet. Het telt niet.`,
        }
      : {
          en: `its report is recorded as reviewed before ${until}, its last day; one of the two dates cannot be so. It counts as none until they are right.`,
          nl: `het rapport is volgens de vastlegging beoordeeld vóór ${until}, de laatste dag ervan; een van beide data kan niet kloppen. Het telt niet tot ze juist zijn.`,
        };
  }
  if (kind === 'design')
    return {
      en: `its Type I report speaks of ${isoOf(end)} only and covers no day of your period. A bridge letter cannot extend it, because it tells of no operation: ask for a Type II report, or test what you rely on yourself.`,
      nl: `het Type I-rapport gaat alleen over ${isoOf(end)} en dekt geen dag van uw periode. Een bridge letter kan het niet verlengen, want het zegt niets over de werking: vraag een Type II-rapport, of toets zelf waarop u steunt.`,
    };
  if (kind === 'other')
    return {
      en: 'its report is no SOC 2 report: a SOC 1 report is about financial reporting, a SOC 3 report or a certificate does not tell which controls were tested and how. Ask for a SOC 2 Type II report over your period.',
      nl: 'het rapport is geen SOC 2-rapport: een SOC 1-rapport gaat over financiële verslaglegging, en een SOC 3-rapport of een certificaat zegt niet welke maatregelen hoe zijn getoetst. Vraag een SOC 2 Type II-rapport over uw periode.',
    };
  const en: string[] = [];
  const nl: string[] = [];
  const add = (one: string, other: string): void => {
    en.push(one);
    nl.push(other);
  };
  if (covered) {
    const days = covered.end - covered.start + 1;
    add(
      `covers ${isoOf(covered.start)} to ${isoOf(covered.end)} (${count(days, 'day', 'days')} of your period)${before === undefined ? ', if it begins by then: its first day is not stated' : ''}.`,
      `dekt ${isoOf(covered.start)} tot en met ${isoOf(covered.end)} (${count(days, 'dag', 'dagen')} van uw periode)${before === undefined ? ', als het dan begint: de eerste dag is niet vermeld' : ''}.`,
    );
  } else if (start !== undefined && start > period.end)
    add(
      `covers no day of your period: it begins on ${isoOf(start)}.`,
      `dekt geen dag van uw periode: het begint op ${isoOf(start)}.`,
    );
  else
    add(
      `covers no day of your period: it ends on ${isoOf(end)}.`,
      `dekt geen dag van uw periode: het eindigt op ${isoOf(end)}.`,
    );
  if (before !== undefined && before > 0)
    add(
      `${count(before, 'day', 'days')} of your period before it: ask for its earlier report.`,
      `${count(before, 'dag', 'dagen')} van uw periode liggen ervoor: vraag het vorige rapport.`,
    );
  if (letterTo !== undefined && bridgedTo !== undefined)
    add(
      `A bridge letter speaks for the time to ${isoOf(letterTo)}${letterTo > bridgedTo ? `; usually one is taken for three months only, to ${isoOf(bridgedTo)}` : ''}.`,
      `Een bridge letter gaat over de tijd tot en met ${isoOf(letterTo)}${letterTo > bridgedTo ? `; gewoonlijk wordt die voor drie maanden aanvaard, tot en met ${isoOf(bridgedTo)}` : ''}.`,
    );
  // A letter would have to speak for all of the time since the report.
  const since = covered || isoOf(end) > last ? after : Math.min(dayOf(last), period.end) - end;
  const ahead = period.end - end;
  if (after > 0)
    add(
      `${count(since, 'day', 'days')} up to ${last} are not covered: ${bridgeable && bridgedTo === undefined ? 'ask for a bridge letter, and for the next report when it is issued' : 'longer than a bridge letter usually speaks for (three months), so ask for its next report'}${covered ? '' : `; at the end of your period it will be ${count(ahead, 'day', 'days')}`}.`,
      `${count(since, 'dag', 'dagen')} tot en met ${last} zijn niet gedekt: ${bridgeable && bridgedTo === undefined ? 'vraag een bridge letter, en het volgende rapport zodra het er is' : 'langer dan waarover een bridge letter gewoonlijk gaat (drie maanden), dus vraag het volgende rapport'}${covered ? '' : `; aan het eind van uw periode zijn het er ${ahead}`}.`,
    );
  if (!typeStated)
    add(
      'Its type is not stated: look whether it is Type II.',
      'Het type is niet vermeld: kijk of het Type II is.',
    );
  return { en: en.join(' '), nl: nl.join(' ') };
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
