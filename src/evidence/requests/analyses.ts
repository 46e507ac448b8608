import { isoOf, dayOf } from '../day.js';
import { evidenceOf, type EvidenceAnalysis } from '../evidence.js';
import { holds } from '../period-label.js';
import { periodsOf } from '../scope.js';

/**
 * The analyses by which an auditor's list is answered, one an observation period that has begun. The first is that of
 * the period which the auditor tests on the day, else that of the day itself; `periodStart` asks for one only.
 */
export function analysesFor(
  source: Parameters<typeof evidenceOf>[0],
  today: string,
  periodStart?: string,
): readonly EvidenceAnalysis[] {
  if (periodStart !== undefined) return [evidenceOf(source, today, periodStart)];
  const periods = periodsOf(source.config);
  const day = dayOf(today);
  const tested = periods.find(({ fieldwork }) => fieldwork && holds(fieldwork, day));
  const main = evidenceOf(source, today, tested && isoOf(tested.start));
  const others = periods.filter(({ start }) => start <= day && start !== main.scope?.start).reverse();
  return [main, ...others.map(({ start }) => evidenceOf(source, today, isoOf(start)))];
}
