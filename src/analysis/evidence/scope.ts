import type { Soc2Config } from '../../workspace/records.js';
import { addMonths, dayOf, type Day } from './day.js';
import type { Span } from './period-label.js';

/** What the report asks evidence of: a period (Type II), or a design on one day (Type I). */
export interface EvidenceScope extends Span {
  readonly type: 'I' | 'II';
}

/**
 * The scope that soc2.yaml states; undefined when it states none, and then no evidence is expected. A Type I report
 * looks at one day; evidence of the year up to it shows the design.
 */
export function scopeOf(config: Soc2Config | undefined): EvidenceScope | undefined {
  const report = config?.report;
  if (!report) return undefined;
  const { type, observationPeriod, asOf } = report;
  if (type !== 'I' && observationPeriod)
    return { type: 'II', start: dayOf(observationPeriod.start), end: dayOf(observationPeriod.end) };
  if (type === 'II' || asOf === undefined) return undefined;
  const end: Day = dayOf(asOf);
  return { type: 'I', start: addMonths(end, -12) + 1, end };
}
