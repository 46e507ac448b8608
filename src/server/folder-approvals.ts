import { proofsOf } from '../analysis/approval/proofs-of.js';
import { hasChanged } from '../analysis/approval.js';
import type { Diagnostic } from '../analysis/diagnostic.js';
import { isGoverned } from '../analysis/governed.js';
import { namedChanges } from '../verify/named-changes.js';
import type { Proofs } from '../workspace/approval-proof.js';
import type { PolicyDocument } from '../workspace/document.js';
import type { History } from '../workspace/history.js';
import type { Snapshot } from '../workspace/snapshot.js';

interface Named {
  readonly document: PolicyDocument;
  readonly name: (report: Diagnostic) => Diagnostic;
}

/** What the history says of a folder's approvals, as of the last time it was asked. */
export class FolderApprovals {
  #proofs: Proofs | undefined;
  #named = new Map<string, Named>();
  #last: { readonly base: Snapshot; readonly proofs: Proofs; readonly snapshot: Snapshot } | undefined;

  constructor(private readonly history: History) {}

  /** The snapshot with what is known of approvals; the same object for the same snapshot. */
  on(base: Snapshot): Snapshot {
    const proofs = this.#proofs;
    if (!proofs) return base;
    if (this.#last?.base !== base || this.#last.proofs !== proofs)
      this.#last = { base, proofs, snapshot: { ...base, proofs } };
    return this.#last.snapshot;
  }

  /** The reports with the statements that changed since an approval, as long as the document is the one that was compared. */
  naming(document: PolicyDocument | undefined, reports: readonly Diagnostic[]): readonly Diagnostic[] {
    const named = document && this.#named.get(document.uri);
    return named?.document === document && named ? reports.map(named.name) : reports;
  }

  /** Asks the history again. Gives the documents that changed since they were approved; undefined when nothing is new. */
  async ask(snapshot: Snapshot): Promise<ReadonlySet<string>> {
    const proofs = await proofsOf(snapshot, this.history);
    const changed = [...snapshot.documents.values()].filter(
      (one) => isGoverned(one) && (hasChanged(one) || proofs.get(one.path)?.reason === 'changed-unsaid'),
    );
    const naming = await namedChanges(changed, this.history);
    this.#proofs = proofs;
    this.#named = new Map(
      changed.flatMap((document) => {
        const name = naming.get(document.uri);
        return name ? [[document.uri, { document, name }] as const] : [];
      }),
    );
    return new Set(this.#named.keys());
  }
}
