import { Disposable, window, type TreeView } from 'vscode';
import { Playbook, type FolderPlaybook } from '../../server/playbook-protocol.js';
import type { AttestClient } from '../client/attest-client.js';
import { log } from '../log.js';
import { Refresher } from '../state/refresher.js';
import type { WorkspaceState } from '../state/workspace-state.js';
import { t } from '../texts/t.js';
import { PlaybookTree, type PlaybookNode } from './playbook-tree.js';

/** Milliseconds between a change and asking again: states look at the whole workspace. */
const PAUSE = 400;

/** The Playbook view: asks the server again after each change, but only while someone looks. */
export class PlaybookView implements Disposable {
  readonly #tree = new PlaybookTree();
  readonly #view: TreeView<PlaybookNode>;
  readonly #refresher = new Refresher(() => this.#fetch(), PAUSE);
  readonly #subscriptions: Disposable;
  #stale = true;

  constructor(
    private readonly client: AttestClient,
    private readonly state: WorkspaceState,
  ) {
    this.#view = window.createTreeView('attest.playbook', {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    this.#subscriptions = Disposable.from(
      state.onDidChange(() => {
        this.#stale = true;
        if (this.#view.visible || state.walkthroughOpened) this.#refresher.changed();
      }),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#stale) this.#refresher.changed();
      }),
    );
    if (this.#view.visible && state.loaded) this.#refresher.changed();
  }

  get folders(): readonly FolderPlaybook[] {
    return this.#tree.folders;
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
      this.#tree.show(await this.client.request(Playbook, {}));
      const [done, total] = [
        this.folders.reduce((sum, folder) => sum + folder.done, 0),
        this.folders.reduce((sum, folder) => sum + folder.total, 0),
      ];
      this.#view.description = total > 0 ? t('{0} of {1} done', done, total) : undefined;
      this.#tellWalkthrough();
    } catch (error) {
      this.#stale = true;
      log().error(`The playbook could not be read: ${String(error)}`);
    }
  }

  /** Steps of the walkthrough that rest on states of entries. */
  #tellWalkthrough(): void {
    const states = new Map(
      this.folders.flatMap(({ steps }) =>
        steps.flatMap(({ entries }) => entries.map(({ id, state }) => [id, state] as const)),
      ),
    );
    const done = (...ids: readonly string[]): boolean => ids.every((id) => states.get(id) === 'done');
    this.state.tellSteps({
      'attest.step.scope': done('report-type', 'scope-advice'),
      'attest.step.internalCheck': done('internal-audit-checklist', 'operating-tests'),
      'attest.step.auditor': done('auditor-selection', 'kickoff-deck'),
    });
  }
}
