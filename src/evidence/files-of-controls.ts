import type { Control } from '../workspace/records.js';
import type { EvidenceAnalysis } from './evidence.js';
import type { EvidenceItem } from './items.js';

/** A file that is given to a control, and whether it counts for it in the observation period. */
export interface ControlFile {
  readonly item: EvidenceItem;
  readonly counts: boolean;
}

const NONE: readonly ControlFile[] = [];
const MADE = new WeakMap<EvidenceAnalysis, ReadonlyMap<string, readonly ControlFile[]>>();

/** The files of a control as the analysis gave them out, in the order of their paths. Each view takes them from here. */
export function filesOf(analysis: EvidenceAnalysis, { id }: Pick<Control, 'id'>): readonly ControlFile[] {
  const known = MADE.get(analysis) ?? byControl(analysis);
  MADE.set(analysis, known);
  return known.get(id) ?? NONE;
}

function byControl({ items, faulty, scope, controls }: EvidenceAnalysis): ReadonlyMap<string, ControlFile[]> {
  const faults = new Set(faulty.map(({ item }) => item));
  const counted = new Set(controls.flatMap((one) => one.items));
  const found = new Map<string, ControlFile[]>();
  for (const item of items) {
    if (item.control === undefined) continue;
    const there = found.get(item.control) ?? [];
    there.push({ item, counts: scope ? counted.has(item) : !faults.has(item) });
    found.set(item.control, there);
  }
  return found;
}
