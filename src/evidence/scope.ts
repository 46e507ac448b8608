import type { ReportPeriod, Soc2Config } from '../workspace/records.js';
import type { Localised } from '../catalog/types.js';
import { addMonths, dayOf, isoOf, type Day } from './day.js';
import { overlaps, type Span } from './period-label.js';

/** What the report asks evidence of: a period (Type II), or a design on one day (Type I). */
export interface EvidenceScope extends Span {
  readonly type: 'I' | 'II';
}

/** An observation period of a Type II report. */
export interface ObservationPeriod extends EvidenceScope {
  readonly type: 'II';
  /** As soc2.yaml names it, else its days. */
  readonly name: string;
  readonly fieldwork: Span | undefined;
}

/** The observation periods that soc2.yaml states, in order; none for a Type I report. */
export function periodsOf(config: Soc2Config | undefined): readonly ObservationPeriod[] {
  const report = config?.report;
  if (!report || report.type === 'I') return [];
  const stated: readonly ReportPeriod[] =
    report.periods && report.periods.length > 0
      ? report.periods
      : report.observationPeriod
        ? [report.observationPeriod]
        : [];
  return stated.map(({ start, end, name, fieldwork }) => ({
    type: 'II',
    start: dayOf(start),
    end: dayOf(end),
    name: name ?? `${start} – ${end}`,
    fieldwork: fieldwork && { start: dayOf(fieldwork.start), end: dayOf(fieldwork.end) },
  }));
}

/**
 * The scope as of a day; undefined when soc2.yaml states none, and then no evidence is expected. Of several periods it
 * is the one that runs, else the last that ended, else the first to come. A Type I report looks at one day; evidence of
 * the year up to it shows the design.
 */
export function scopeOf(config: Soc2Config | undefined, today: Day): EvidenceScope | undefined {
  const periods = periodsOf(config);
  const observed = config?.report.observed;
  const period =
    periods.find(({ start }) => observed !== undefined && start === dayOf(observed)) ??
    periods.findLast(({ start, end }) => start <= today && today <= end) ??
    periods.findLast(({ end }) => end < today) ??
    periods[0];
  if (period) return period;
  const report = config?.report;
  if (!report || report.type === 'II' || report.asOf === undefined) return undefined;
  const end: Day = dayOf(report.asOf);
  return { type: 'I', start: addMonths(end, -12) + 1, end };
}

/** A workspace as it is seen when an observation period, by its first day, is looked at instead of that of today. */
export function observing<T extends { readonly config: Soc2Config | undefined }>(
  source: T,
  start: string | undefined,
): T {
  const { config } = source;
  if (start === undefined || !config) return source;
  return { ...source, config: { ...config, report: { ...config.report, observed: start } } };
}

/** The observation period that a stretch is asked for of: that of the day when it lies in it, else the last in which it lies. */
export function periodDuring(
  config: Soc2Config | undefined,
  today: Day,
  stretch: Span,
): ObservationPeriod | undefined {
  const inIt = periodsOf(config).filter((period) => overlaps(period, stretch));
  const current = scopeOf(config, today);
  return inIt.find(({ start }) => start === current?.start) ?? inIt.at(-1);
}

/** What is to be known of how periods follow each other: days between them, and fieldwork that runs into the next. */
export function periodNotes(periods: readonly ObservationPeriod[], today: Day): readonly Localised[] {
  return periods.flatMap((period, n): Localised[] => {
    const next = periods[n + 1];
    if (!next) return [];
    const notes: Localised[] = [];
    const days = next.start - period.end - 1;
    if (days > 0) {
      const [from, to] = [isoOf(period.end + 1), isoOf(next.start - 1)];
      notes.push({
        en: `${from} to ${to} (${days} ${days === 1 ? 'day' : 'days'}) lies in no observation period: between ${period.name} and ${next.name}.`,
        nl: `${from} tot en met ${to} (${days} ${days === 1 ? 'dag' : 'dagen'}) valt in geen observatieperiode: tussen ${period.name} en ${next.name}.`,
      });
    }
    const { fieldwork } = period;
    if (fieldwork && overlaps(fieldwork, next)) {
      const isOver = fieldwork.end < today;
      notes.push({
        en: `The auditor ${isOver ? 'tested' : 'tests'} ${period.name} until ${isoOf(fieldwork.end)}, while ${next.name} ${isOver ? 'ran' : 'runs'} from ${isoOf(next.start)}.`,
        nl: `De auditor ${isOver ? 'toetste' : 'toetst'} ${period.name} tot en met ${isoOf(fieldwork.end)}, terwijl ${next.name} ${isOver ? 'liep' : 'loopt'} vanaf ${isoOf(next.start)}.`,
      });
    }
    return notes;
  });
}
