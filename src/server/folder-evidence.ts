import { evidenceOf, type EvidenceAnalysis } from '../evidence/evidence.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { Folder } from './folder.js';

/** A folder as it is now, with its evidence. */
export interface FolderEvidenceNow {
  readonly snapshot: Snapshot;
  readonly analysis: EvidenceAnalysis;
}

/** The evidence of a folder that has been read and checked. */
export function evidenceIn(folder: Folder): FolderEvidenceNow {
  const snapshot = folder.snapshot();
  return { snapshot, analysis: evidenceOf(snapshot, folder.analyser.facts.today) };
}
