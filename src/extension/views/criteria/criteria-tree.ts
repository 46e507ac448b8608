import {
  EventEmitter,
  type CancellationToken,
  type Event,
  type TreeDataProvider,
  type TreeItem,
} from 'vscode';
import type { FolderCoverage } from '../../../server/protocol.js';
import { language } from '../../client/settings.js';
import { criterionTooltip, treeItem } from './criterion-item.js';
import type { CriteriaFilter } from './filter.js';
import { buildNodes, walk, type CriteriaNode, type CriterionNode } from './nodes.js';

/** Explains a criterion as Markdown. */
type Explain = (criterion: string, token: CancellationToken) => Promise<string | undefined>;

/** Feeds the Criteria view. Tells VS Code of a change only when what is shown did change, so nothing flickers. */
export class CriteriaTree implements TreeDataProvider<CriteriaNode> {
  #folders: readonly FolderCoverage[] = [];
  #filter: CriteriaFilter;
  #nodes: readonly CriteriaNode[] = [];
  #shown = '';
  readonly #changed = new EventEmitter<undefined>();

  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;

  constructor(
    filter: CriteriaFilter,
    private readonly explain: Explain,
  ) {
    this.#filter = filter;
  }

  get nodes(): readonly CriteriaNode[] {
    return this.#nodes;
  }

  get filter(): CriteriaFilter {
    return this.#filter;
  }

  set filter(filter: CriteriaFilter) {
    this.#filter = filter;
    this.#update();
  }

  /** Shows this coverage from now on. */
  show(folders: readonly FolderCoverage[]): void {
    this.#folders = folders;
    this.#update();
  }

  /** The node of a criterion, when the filter lets it through. */
  find(criterion: string, folder?: string): CriterionNode | undefined {
    for (const node of walk(this.#nodes)) {
      if (node.kind !== 'criterion' || node.coverage.id !== criterion) continue;
      if (folder === undefined || node.folder === folder) return node;
    }
    return undefined;
  }

  getChildren(node?: CriteriaNode): CriteriaNode[] {
    return [...(node ? node.children : this.#nodes)];
  }

  getParent(node: CriteriaNode): CriteriaNode | undefined {
    return node.parent;
  }

  getTreeItem(node: CriteriaNode): TreeItem {
    return treeItem(node);
  }

  async resolveTreeItem(item: TreeItem, node: CriteriaNode, token: CancellationToken): Promise<TreeItem> {
    if (node.kind !== 'criterion') return item;
    item.tooltip = criterionTooltip(node, await this.explain(node.coverage.id, token).catch(() => undefined));
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #update(): void {
    const nodes = buildNodes(this.#folders, this.#filter);
    const shown =
      language() + JSON.stringify(nodes, (key, value: unknown) => (key === 'parent' ? undefined : value));
    this.#nodes = nodes;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#changed.fire(undefined);
  }
}
