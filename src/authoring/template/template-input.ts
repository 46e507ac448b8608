import type { CriterionId, Language, PolicyType } from '../../catalog/types.js';
import type { FactIndex } from '../../verify/facts/fact-index.js';
import type { Snapshot } from '../../workspace/snapshot.js';

/** What an offline template is made from. */
export interface TemplateInput {
  readonly type: PolicyType;
  readonly language: Language;
  readonly snapshot: Snapshot;
  /** Criteria of the report; the document claims only those of its type that are among them. */
  readonly inScope: ReadonlySet<CriterionId>;
  /** What the company states elsewhere; read from the snapshot when left out. */
  readonly known?: FactIndex;
}
