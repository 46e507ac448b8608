import { coverageOf, type CriterionCoverage } from '../analysis/coverage.js';
import { evidenceSummary } from '../evidence/summary.js';
import { filesOf, type ControlFile } from '../evidence/files-of-controls.js';
import type { EvidenceSummary } from '../evidence/evidence-state.js';
import type { Gap } from '../analysis/gaps/gap.js';
import { gapsOf } from '../analysis/gaps/gaps-of.js';
import { readinessOf, type Readiness } from '../analysis/readiness.js';
import type { CriterionId } from '../catalog/types.js';
import type { Folder } from './folder.js';
import { evidenceIn } from './folder-evidence.js';

/** What is computed over a whole folder, kept until something in it changes. */
export interface FolderResults {
  readonly coverage: ReadonlyMap<CriterionId, CriterionCoverage>;
  readonly readiness: Readiness;
  readonly evidence: EvidenceSummary;
  /** Everything to do, most critical first; worked out when first asked for. */
  readonly gaps: readonly Gap[];
  /** The files that the evidence analysis gave to a control. */
  evidenceOf(control: string): readonly ControlFile[];
}

const RESULTS = new WeakMap<Folder, { readonly revision: number; readonly results: FolderResults }>();

/** Coverage and readiness of a folder as it is now. Waits until the folder has been read. */
export async function resultsOf(folder: Folder): Promise<FolderResults> {
  await folder.settled();
  folder.check();
  const known = RESULTS.get(folder);
  if (known?.revision === folder.revision) return known.results;
  const { facts } = folder.analyser;
  const evidence = evidenceSummary(folder.snapshot(), facts.today);
  const coverage = coverageOf(facts, evidence);
  const { analysis } = evidenceIn(folder);
  let gaps: readonly Gap[] | undefined;
  const results: FolderResults = {
    coverage,
    evidence,
    readiness: readinessOf(coverage),
    get gaps() {
      return (gaps ??= gapsOf({
        snapshot: folder.snapshot(),
        coverage,
        evidence,
        diagnostics: [...folder.analyser.checkWorkspace().values()].flat(),
      }));
    },
    evidenceOf: (id: string) => filesOf(analysis, { id }),
  };
  RESULTS.set(folder, { revision: folder.revision, results });
  return results;
}
