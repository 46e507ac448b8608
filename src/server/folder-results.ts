import { coverageOf, type CriterionCoverage } from '../analysis/coverage.js';
import { evidenceSummary } from '../analysis/evidence/summary.js';
import type { EvidenceSummary } from '../analysis/evidence-state.js';
import type { Gap } from '../analysis/gaps/gap.js';
import { gapsOf } from '../analysis/gaps/gaps-of.js';
import { readinessOf, type Readiness } from '../analysis/readiness.js';
import type { CriterionId } from '../catalog/types.js';
import type { EvidenceFile } from '../workspace/records.js';
import type { Folder } from './folder.js';

/** What is computed over a whole folder, kept until something in it changes. */
export interface FolderResults {
  readonly coverage: ReadonlyMap<CriterionId, CriterionCoverage>;
  readonly readiness: Readiness;
  readonly evidence: EvidenceSummary;
  /** Everything to do, most critical first; worked out when first asked for. */
  readonly gaps: readonly Gap[];
  evidenceOf(control: string): readonly EvidenceFile[];
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
  const byControl = evidenceByControl(folder);
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
    evidenceOf: (control: string) => byControl.get(control) ?? [],
  };
  RESULTS.set(folder, { revision: folder.revision, results });
  return results;
}

/** Evidence files by the control whose folder they are in, or that their name carries. */
function evidenceByControl(folder: Folder): ReadonlyMap<string, readonly EvidenceFile[]> {
  const { controlsById, evidenceFiles } = folder.snapshot();
  const found = new Map<string, EvidenceFile[]>();
  for (const file of evidenceFiles) {
    const control = file.path.split(/[/_]/).find((part) => controlsById.has(part));
    if (control === undefined) continue;
    const there = found.get(control);
    if (there) there.push(file);
    else found.set(control, [file]);
  }
  return found;
}
