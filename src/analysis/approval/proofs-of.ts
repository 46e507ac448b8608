import type { ApprovalProof, Proofs } from '../../workspace/approval-proof.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { FileHistory, History } from '../../workspace/history.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { statesApproval } from '../approval.js';
import { isGoverned } from '../governed.js';
import { prove } from './prove.js';

/** What a history shows of each approval. It is asked only where an approval is stated that it could speak of. */
export async function proofsOf(
  snapshot: Pick<Snapshot, 'documents' | 'config' | 'has'>,
  history: History | undefined,
): Promise<Proofs> {
  const documents = [...snapshot.documents.values()].filter(isGoverned);
  const asked = documents.filter(statesApproval);
  const histories = asked.length === 0 ? undefined : await history?.of(asked.map(({ path }) => path));
  return proofsFrom(documents, histories, snapshot);
}

/** So many documents are looked at together, so that what git is asked of them is asked at once. */
const TOGETHER = 64;

/** What the histories of documents show of their approvals, by path. */
export async function proofsFrom(
  documents: readonly PolicyDocument[],
  histories: ReadonlyMap<string, FileHistory> | undefined,
  { config, has }: Pick<Snapshot, 'config' | 'has'>,
): Promise<Proofs> {
  const people = config?.organisation.people ?? [];
  const proofs = new Map<string, ApprovalProof>();
  for (let from = 0; from < documents.length; from += TOGETHER) {
    const some = documents.slice(from, from + TOGETHER);
    const found = await Promise.all(
      some.map((document) => prove(document, histories?.get(document.path), people, (path) => has(path))),
    );
    some.forEach(({ path }, n) => {
      const proof = found[n];
      if (proof) proofs.set(path, proof);
    });
  }
  return proofs;
}
