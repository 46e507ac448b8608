import type { Control } from '../workspace/records.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { EvidenceSummary } from './evidence-state.js';
import { evidenceOf } from './evidence.js';
import { dayOf } from './day.js';

/** The state of each control's evidence for coverage and readiness. `today` is an ISO date. */
export function evidenceSummary(snapshot: Snapshot, today: string): EvidenceSummary {
  const { controls, scope, items } = evidenceOf(snapshot, today);
  const states = new Map(controls.map(({ control, state }) => [control, state]));
  const empty = new Set(
    controls.flatMap(({ control, population }) => (population.state === 'not-occurring' ? [control] : [])),
  );
  // Before the period begins nothing can have been shown by nothing happening.
  const hasBegun = scope !== undefined && scope.start <= dayOf(today);
  const has = new Set(items.map(({ control }) => control));
  return {
    stateOf: (control: Control) =>
      states.get(control) ??
      (scope !== undefined && control.since !== undefined && dayOf(control.since) > scope.end
        ? 'not-due'
        : scope === undefined && has.has(control.id)
          ? 'partial'
          : 'none'),
    nothingHappened: (control) => hasBegun && empty.has(control),
  };
}
