import { reportTypeFacts } from '../catalog/facts.js';
import { daysUntil, plusDays, plusMonths } from '../evidence/iso-days.js';
import { nameKey } from '../reading/names/names.js';
import type { Soc2Config } from '../workspace/records.js';
import type { PlaybookInput } from './input.js';

/** Below this readiness a period that starts brings exceptions. */
export const READY = 40;

/** Whether the stated type and dates fit, as a key of `prose/report-type.yaml` with its blanks. */
export interface TypeVerdict {
  readonly key: string;
  readonly slots: Readonly<Record<string, string | number>>;
  readonly fits: boolean;
}

/** Judges the type of report by what is ready, an earlier report, and the dates. Pure. */
export function judgeType(input: PlaybookInput): TypeVerdict {
  const { score } = input.readiness.overall;
  const type = input.snapshot.config?.report.type;
  if (type === undefined)
    return { key: hasEarlier(input) ? 'adviceII' : 'adviceI', slots: { score }, fits: false };
  return type === 'I' ? ofTypeI(input, score) : ofTypeII(input, score);
}

/** Whether there was a report before this one: a period before the stated one, or a SOC 2 report among what is there. */
export function hasEarlier({ snapshot }: PlaybookInput): boolean {
  return earlierPeriod(snapshot.config) !== undefined || isRenewal(snapshot.config);
}

/** The last period that ended before the stated one begins. */
export function earlierPeriod(
  config: Soc2Config | undefined,
): { readonly start: string; readonly end: string } | undefined {
  const start = config?.report.observationPeriod?.start;
  return (config?.report.periods ?? []).filter(({ end }) => start !== undefined && end < start).at(-1);
}

/** Whether existing compliance names a SOC 2 report. */
export function isRenewal(config: Soc2Config | undefined): boolean {
  return (config?.current.compliance ?? []).some((one) => nameKey(one).startsWith('soc 2'));
}

function ofTypeI(input: PlaybookInput, score: number): TypeVerdict {
  const asOf = input.snapshot.config?.report.asOf;
  const { min, max } = reportTypeFacts('I').preparationMonths;
  if (hasEarlier(input)) return { key: 'againI', slots: {}, fits: false };
  if (asOf === undefined) return { key: 'noDates', slots: {}, fits: false };
  const later = plusMonths(input.today, min);
  if (score < READY && asOf < plusMonths(input.today, max))
    return {
      key: 'tightI',
      slots: {
        score,
        days: daysUntil(input.today, asOf),
        min,
        max,
        later: later > asOf ? later : plusMonths(input.today, max),
      },
      fits: false,
    };
  return { key: 'keepI', slots: { next: plusDays(asOf, 1) }, fits: true };
}

function ofTypeII(input: PlaybookInput, score: number): TypeVerdict {
  const period = input.snapshot.config?.report.observationPeriod;
  if (!period) return { key: 'noDates', slots: {}, fits: false };
  if (hasEarlier(input))
    return score < READY
      ? { key: 'earlierLow', slots: { score }, fits: false }
      : { key: 'keepEarlier', slots: {}, fits: true };
  if (score >= READY) return { key: 'keepReady', slots: {}, fits: true };
  return period.start > input.today
    ? { key: 'firstI', slots: { score, days: daysUntil(input.today, period.start) }, fits: false }
    : { key: 'runsLow', slots: { score }, fits: false };
}
