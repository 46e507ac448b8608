import { EventEmitter, type Event, type TreeDataProvider, type TreeItem } from 'vscode';
import type { ListedEntry, ListedStep } from '../../playbook/list-entries.js';
import type { FolderPlaybook } from '../../server/playbook-protocol.js';
import { itemOf } from './playbook-items.js';

export type PlaybookNode =
  | { readonly kind: 'folder'; readonly folder: FolderPlaybook }
  | { readonly kind: 'step'; readonly step: ListedStep; readonly folder: string }
  | { readonly kind: 'entry'; readonly entry: ListedEntry; readonly folder: string };

/** Feeds the Playbook view: folders when there are several, steps, entries. */
export class PlaybookTree implements TreeDataProvider<PlaybookNode> {
  #folders: readonly FolderPlaybook[] = [];
  #shown = '';
  readonly #changed = new EventEmitter<undefined>();

  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;

  get folders(): readonly FolderPlaybook[] {
    return this.#folders;
  }

  show(folders: readonly FolderPlaybook[]): void {
    const shown = JSON.stringify(folders);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#folders = folders;
    this.#changed.fire(undefined);
  }

  getChildren(node?: PlaybookNode): PlaybookNode[] {
    switch (node?.kind) {
      case undefined: {
        const [only] = this.#folders;
        return only && this.#folders.length === 1
          ? stepsOf(only)
          : this.#folders.map((folder) => ({ kind: 'folder', folder }));
      }
      case 'folder':
        return stepsOf(node.folder);
      case 'step':
        return node.step.entries.map((entry) => ({ kind: 'entry', entry, folder: node.folder }));
      case 'entry':
        return [];
    }
  }

  getTreeItem(node: PlaybookNode): TreeItem {
    return itemOf(node);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function stepsOf({ steps, folder }: FolderPlaybook): PlaybookNode[] {
  return steps.filter(({ entries }) => entries.length > 0).map((step) => ({ kind: 'step', step, folder }));
}
