import type { ApprovalProof, Proofs } from '../../workspace/approval-proof.js';
import type { History } from '../../workspace/history.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { isGoverned } from '../governed.js';
import { prove } from './prove.js';

/** What a history shows of each approval. It is asked only where an approval is stated that it could speak of. */
export async function proofsOf(
  snapshot: Pick<Snapshot, 'documents' | 'config'>,
  history: History | undefined,
): Promise<Proofs> {
  const documents = [...snapshot.documents.values()].filter(isGoverned);
  const asked = documents.filter(
    ({ frontMatter }) => frontMatter?.approval?.fingerprint ?? frontMatter?.approved,
  );
  const histories = asked.length === 0 ? undefined : await history?.of(asked.map(({ path }) => path));
  const people = snapshot.config?.organisation.people ?? [];
  const proofs = new Map<string, ApprovalProof>();
  for (const document of documents) {
    const proof = await prove(document, histories?.get(document.path), people);
    if (proof) proofs.set(document.path, proof);
  }
  return proofs;
}
