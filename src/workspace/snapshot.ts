import type { PersonAnswer } from './answers/person-answer.js';
import type { FileProblem, PolicyDocument } from './document.js';
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
  /** Problems of YAML files and of files that are no documents, by URI. */
  readonly fileProblems: ReadonlyMap<string, readonly FileProblem[]>;
  /** Whether a workspace-relative path exists (any file), to resolve links. */
  has(path: string): boolean;
  /** Document by workspace-relative path. */
  documentAt(path: string): PolicyDocument | undefined;
  /** Text of a register (`registers/*.csv`) by workspace-relative path. */
  register(path: string): string | undefined;
}
