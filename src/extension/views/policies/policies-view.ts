import { Uri, window, type Disposable, type TreeView } from 'vscode';
import type { WorkspaceState } from '../../state/workspace-state.js';
import { PoliciesTree, type PolicyNode } from './policies-tree.js';

/** The Policies view. */
export class PoliciesView implements Disposable {
  readonly #tree = new PoliciesTree();
  readonly #view: TreeView<PolicyNode>;
  readonly #subscription: Disposable;

  constructor(state: WorkspaceState) {
    this.#view = window.createTreeView('attest.policies', {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    this.#subscription = state.onDidChange(() => {
      this.#tree.show(state.documents);
    });
  }

  get files(): readonly Uri[] {
    return this.#tree.documents.map(({ uri }) => Uri.parse(uri));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#view.dispose();
    this.#tree.dispose();
  }
}
