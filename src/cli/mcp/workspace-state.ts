import { coverageOf, type CriterionCoverage } from '../../analysis/coverage.js';
import { evidenceSummary } from '../../evidence/summary.js';
import type { Gap } from '../../analysis/gaps/gap.js';
import { gapsOf } from '../../analysis/gaps/gaps-of.js';
import type { CriterionId } from '../../catalog/types.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { OpenWorkspace } from '../open-workspace.js';

/** What several tools ask of a workspace. */
export interface WorkspaceState {
  readonly coverage: ReadonlyMap<CriterionId, CriterionCoverage>;
  readonly gaps: readonly Gap[];
}

const MADE = new WeakMap<Snapshot, { readonly today: string; readonly state: WorkspaceState }>();

/** Coverage and gaps; kept for as long as the workspace is as it is. */
export function stateOf({ snapshot, analyser, today }: OpenWorkspace): WorkspaceState {
  const known = MADE.get(snapshot);
  if (known?.today === today) return known.state;
  const evidence = evidenceSummary(snapshot, today);
  const coverage = coverageOf(analyser.facts, evidence);
  const diagnostics = [...analyser.checkWorkspace().values()].flat();
  const state = { coverage, gaps: gapsOf({ snapshot, coverage, diagnostics, evidence }) };
  MADE.set(snapshot, { today, state });
  return state;
}
