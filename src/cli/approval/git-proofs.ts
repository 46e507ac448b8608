import { proofsOf } from '../../analysis/approval/proofs-of.js';
import type { Proofs } from '../../workspace/approval-proof.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { GitHistory } from '../git/git-history.js';

/** What git shows of each approval in a folder. */
export function gitProofs(folder: string, snapshot: Snapshot): Promise<Proofs> {
  return proofsOf(snapshot, new GitHistory(folder));
}
