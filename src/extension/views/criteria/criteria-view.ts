import { commands, window, type Disposable, type Memento, type TreeView } from 'vscode';
import { Explain } from '../../../server/protocol.js';
import type { AttestClient } from '../../client/attest-client.js';
import type { WorkspaceState } from '../../state/workspace-state.js';
import { filterText } from '../../texts/filters.js';
import { hasConfigErrors } from './config-errors.js';
import { CriteriaTree } from './criteria-tree.js';
import { isFilter, type CriteriaFilter } from './filter.js';
import type { CriteriaNode, CriterionNode } from './nodes.js';
import { isGap } from './states.js';
import { t } from '../../texts/t.js';

const FILTER_KEY = 'attest.criteriaFilter';

/** The Criteria view: the tree, its badge, its filter, and revealing one criterion. */
export class CriteriaView implements Disposable {
  readonly #tree: CriteriaTree;
  readonly #view: TreeView<CriteriaNode>;
  readonly #subscriptions: Disposable[];

  constructor(
    client: AttestClient,
    private readonly state: WorkspaceState,
    private readonly memento: Memento,
  ) {
    const saved = memento.get(FILTER_KEY);
    this.#tree = new CriteriaTree(isFilter(saved) ? saved : 'all', (criterion, token) =>
      client.request(Explain, { criterion }, token),
    );
    this.#view = window.createTreeView('attest.criteria', {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    this.#subscriptions = [this.#tree, this.#view, state.onDidChange(() => this.#show())];
    this.#describe();
  }

  get nodes(): readonly CriteriaNode[] {
    return this.#tree.nodes;
  }

  /** The criterion that is selected in the view. */
  get selected(): CriterionNode | undefined {
    return this.#view.selection.find((node) => node.kind === 'criterion');
  }

  get filter(): CriteriaFilter {
    return this.#tree.filter;
  }

  /** Filters from now on, also in this folder's next window. */
  async setFilter(filter: CriteriaFilter): Promise<void> {
    this.#tree.filter = filter;
    this.#describe();
    await this.memento.update(FILTER_KEY, filter);
  }

  /** Shows a criterion in the tree and selects it; clears the filter when it hides the criterion. False if there is none. */
  async reveal(criterion: string, folder?: string): Promise<boolean> {
    if (!this.state.loaded) await this.state.refresh();
    if (!this.#tree.find(criterion, folder) && this.filter !== 'all') await this.setFilter('all');
    const node = this.#tree.find(criterion, folder) ?? this.#tree.find(criterion);
    if (!node) return false;
    await this.#view.reveal(node, { select: true, focus: true, expand: true });
    return true;
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  #show(): void {
    // Without soc2.yaml there is nothing to show but the welcome text: nobody has chosen a scope.
    const coverage = this.state.hasConfig ? this.state.coverage : [];
    this.#tree.show(coverage);
    // As long as nothing is written, nothing is wrong that a number would have to tell of.
    const begun = coverage.some(({ criteria }) => criteria.some(({ places }) => places.length > 0));
    const gaps = begun ? coverage.flatMap(({ criteria }) => criteria.filter(isGap)).length : 0;
    const tooltip =
      gaps === 1
        ? t('1 criterion in scope is not substantiated')
        : t('{0} criteria in scope are not substantiated', gaps);
    this.#view.badge = gaps > 0 ? { value: gaps, tooltip } : undefined;
    this.#describe();
  }

  #describe(): void {
    this.#view.description = this.filter === 'all' ? undefined : filterText(this.filter);
    const nothing = this.state.loaded && this.#tree.nodes.length === 0 && this.filter !== 'all';
    this.#view.message = nothing
      ? t('No criterion matches the filter.')
      : this.state.loaded && hasConfigErrors()
        ? t('soc2.yaml has errors (see Problems), so the scope may not be what you meant.')
        : undefined;
    void commands.executeCommand('setContext', 'attest.criteriaFiltered', this.filter !== 'all');
  }
}
