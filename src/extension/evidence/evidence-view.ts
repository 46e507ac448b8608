import { Disposable, window, type TreeView } from 'vscode';
import { Evidence, type FolderEvidence } from '../../server/evidence-protocol.js';
import type { AttestClient } from '../client/attest-client.js';
import { log } from '../log.js';
import { Refresher } from '../state/refresher.js';
import type { WorkspaceState } from '../state/workspace-state.js';
import type { EvidenceNode } from './evidence-node.js';
import { EvidenceTree } from './evidence-tree.js';

/** Milliseconds between a change and asking again. */
const PAUSE = 200;

/** The Evidence view: asks the server again after each change, but only while someone looks. */
export class EvidenceView implements Disposable {
  readonly #tree = new EvidenceTree();
  readonly #view: TreeView<EvidenceNode>;
  readonly #refresher = new Refresher(() => this.#fetch(), PAUSE);
  readonly #subscriptions: Disposable;
  #stale = true;

  constructor(
    private readonly client: AttestClient,
    private readonly state: WorkspaceState,
  ) {
    this.#view = window.createTreeView('attest.evidence', {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    this.#subscriptions = Disposable.from(
      state.onDidChange(() => {
        this.#stale = true;
        if (this.#view.visible) this.#refresher.changed();
      }),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#stale) this.#refresher.changed();
      }),
    );
    if (this.#view.visible && state.loaded) this.#refresher.changed();
  }

  get folders(): readonly FolderEvidence[] {
    return this.#tree.folders;
  }

  get nodes(): readonly EvidenceNode[] {
    return this.#tree.getChildren();
  }

  /** Asks the server now; resolves when the answer is shown. */
  refresh(): Promise<void> {
    return this.#refresher.now();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#refresher.dispose();
    this.#view.dispose();
    this.#tree.dispose();
  }

  async #fetch(): Promise<void> {
    // Before the first answer the folders are still being read.
    if (!this.state.loaded) return;
    try {
      this.#stale = false;
      this.#tree.show(await this.client.request(Evidence, {}));
    } catch (error) {
      this.#stale = true;
      log().error(`The evidence could not be read: ${String(error)}`);
    }
  }
}
