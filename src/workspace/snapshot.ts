import type { PersonAnswer } from './answers/person-answer.js';
import type { OverruledChecks } from './overruled/overruled-checks.js';
import type { Proofs } from './approval-proof.js';
import type { Acknowledgement } from './acknowledgements/acknowledgement.js';
import type { FileProblem, PolicyDocument } from './document.js';
import type { PolicyEvent } from './events/policy-event.js';
import type { LeftOut } from './left-out.js';
import type { AuditFinding, Control, EvidenceEntry, EvidenceFile, Soc2Config } from './records.js';

/**
 * Everything known of a workspace at one moment: what rules, reports and the editor's features read. Objects of files
 * that did not change keep their identity from one snapshot to the next, so results may be cached by object.
 */
export interface Snapshot {
  readonly root: string;
  /** By URI. */
  readonly documents: ReadonlyMap<string, PolicyDocument>;
  readonly config: Soc2Config | undefined;
  readonly controls: readonly Control[];
  readonly controlsById: ReadonlyMap<string, readonly Control[]>;
  readonly evidenceFiles: readonly EvidenceFile[];
  readonly evidenceEntries: readonly EvidenceEntry[];
  readonly findings: readonly AuditFinding[];
  /** What people answered to what Attest expects and found, in the order of answers.yaml. */
  readonly answers: readonly PersonAnswer[];
  /** Drafts that people took over against the checks, in the order of overruled.yaml. */
  readonly overruled: readonly OverruledChecks[];
  /** Who read which version of which document. */
  readonly acknowledgements: readonly Acknowledgement[];
  /** What registers and soc2.yaml say happened that may concern policies. */
  readonly events: readonly PolicyEvent[];
  /** Problems of YAML files and of files that are no documents, by URI. */
  readonly fileProblems: ReadonlyMap<string, readonly FileProblem[]>;
  /** Files and folders that nothing was read of, with the reasons, by path. */
  readonly leftOut: readonly LeftOut[];
  /** What the history says of approvals, where it was asked. */
  readonly proofs?: Proofs;
  /** Whether a workspace-relative path exists (any file), to resolve links. */
  has(path: string): boolean;
  /** Document by workspace-relative path. */
  documentAt(path: string): PolicyDocument | undefined;
  /** Text of a register (`registers/*.csv`) by workspace-relative path. */
  register(path: string): string | undefined;
  /** Every register's workspace-relative path and text, in the order of the paths; for verify, not for rules. */
  registers?(): readonly (readonly [path: string, text: string])[];
}
