import { evidenceKind } from '../catalog/evidence-kinds.js';
import type { Control } from '../workspace/records.js';
import type { Day } from './day.js';
import { MOST_LATE } from './deadlines.js';
import type { EvidenceItem } from './items.js';
import type { LabelUnit, PeriodLabel } from './period-label.js';

/** Why a file is no evidence of what it says it is. */
export type FaultCode =
  /** Its control is not in controls.yaml. */
  | 'unknown-control'
  /** Neither manifest nor name nor folder says which control it is for. */
  | 'no-control'
  /** Its kind is not in the register of kinds. */
  | 'unknown-kind'
  /** Its kind is none of those that the control asks for. */
  | 'kind-mismatch'
  /** What it shows would have happened after today. */
  | 'future'
  /** What it shows would have happened after it was made. */
  | 'before-it-happened'
  /** It was made long after what it shows, and is of a kind that cannot be made afterwards. */
  | 'made-afterwards'
  /** It is filed under a period that had not begun. */
  | 'too-early'
  /** It is filed under a period that was long over. */
  | 'too-late';

/** Days after which a sign-off is no longer one of its time. */
const AFTERWARDS = 90;
/** Days it may be dated before: a check that precedes the event, such as a screening. */
const EARLY: Readonly<Record<LabelUnit, number>> = { year: 0, half: 0, quarter: 0, month: 0, day: 90 };

/** A day that differs by time zone, or a name dated when the work began, is no lie. */
const SLACK = 7;

const KEPT_BY_SYSTEMS = new Set([
  'alert-records',
  'code-review-records',
  'consent-records',
  'endpoint-protection-reports',
  'job-monitoring-logs',
  'patch-records',
  'test-results',
  'training-completion-records',
  'uptime-reports',
  'vulnerability-scan-reports',
]);

/** Kinds that a system keeps and that can be exported at any time later with their own dates. */
export function isSystemRecord(kind: string): boolean {
  return (
    evidenceKind(kind)?.perEvent === true || KEPT_BY_SYSTEMS.has(kind) || /-(?:logs|tickets)$/.test(kind)
  );
}

/** Everything that keeps a file from counting as evidence. `controls` are those with the file's ID. */
export function faultsOf(item: EvidenceItem, controls: readonly Control[], today: Day): readonly FaultCode[] {
  const faults: FaultCode[] = [];
  const { kind, effective, made, label } = item;
  if (item.control === undefined) faults.push('no-control');
  else if (controls.length === 0) faults.push('unknown-control');
  const asked = controls.flatMap(({ evidence }) => evidence.map(({ value }) => value));
  if (kind !== undefined && !evidenceKind(kind)) {
    if (!asked.includes(kind)) faults.push('unknown-kind');
  } else if (
    kind !== undefined &&
    asked.length > 0 &&
    controls.every(({ evidence }) => evidence.length > 0) &&
    !asked.includes(kind)
  )
    faults.push('kind-mismatch');
  if (effective === undefined) return faults;
  if (effective > today + 1) faults.push('future');
  else if (made !== undefined && effective > made + SLACK) faults.push('before-it-happened');
  else if (made !== undefined && made - effective > AFTERWARDS && !isSystemRecord(kind ?? ''))
    faults.push('made-afterwards');
  if (label) faults.push(...outside(label, effective, label.unit === 'day' && controls.some(isWeekly)));
  return faults;
}

function outside(label: PeriodLabel, effective: Day, namesWeek: boolean): FaultCode[] {
  if (effective < label.start - EARLY[label.unit]) return ['too-early'];
  return effective > label.end + (namesWeek ? 6 : 0) + MOST_LATE ? ['too-late'] : [];
}

/** A day that a weekly control is filed under stands for its week. */
function isWeekly({ frequency, history = [], frequencyChanges }: Control): boolean {
  return [{ frequency }, ...history, ...frequencyChanges].some((one) => one.frequency === 'weekly');
}
