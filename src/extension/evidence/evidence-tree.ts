import { EventEmitter, type Event, type TreeDataProvider, type TreeItem } from 'vscode';
import type { ControlEvidenceSummary, FolderEvidence } from '../../server/evidence-protocol.js';
import { itemOf } from './evidence-items.js';
import type { EvidenceNode, GroupName } from './evidence-node.js';

/** Feeds the Evidence view: what is to be done by date, then the controls by the state of their evidence. */
export class EvidenceTree implements TreeDataProvider<EvidenceNode> {
  #folders: readonly FolderEvidence[] = [];
  #shown = '';
  readonly #changed = new EventEmitter<undefined>();

  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;

  get folders(): readonly FolderEvidence[] {
    return this.#folders;
  }

  show(folders: readonly FolderEvidence[]): void {
    const shown = JSON.stringify(folders);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#folders = folders;
    this.#changed.fire(undefined);
  }

  getChildren(node?: EvidenceNode): EvidenceNode[] {
    if (node) return childrenOf(node);
    // Without controls there is nothing to show but the welcome text.
    const used = this.#folders.filter(({ controls, scope }) => controls.length > 0 || scope !== undefined);
    const [only] = used;
    if (only && used.length === 1) return only.controls.length > 0 ? groupsOf(only) : [];
    return used.map((folder) => ({ kind: 'folder', folder }));
  }

  getTreeItem(node: EvidenceNode): TreeItem {
    return itemOf(node);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function childrenOf(node: EvidenceNode): EvidenceNode[] {
  switch (node.kind) {
    case 'folder':
      return groupsOf(node.folder);
    case 'group':
      return [...node.children];
    case 'control':
      return ofControl(node.control, node.folder);
    case 'occurrence':
      return node.occurrence.files.map((file) => ({
        kind: 'file',
        file,
        under: `${node.folder}#${node.control}#${node.occurrence.label}`,
      }));
    case 'outside':
      return node.files.map((file) => ({
        kind: 'file',
        file,
        under: `${node.folder}#${node.control}#outside`,
      }));
    default:
      return [];
  }
}

function groupsOf(summary: FolderEvidence): EvidenceNode[] {
  const { folder, agenda, controls, scope } = summary;
  if (!scope) return [{ kind: 'no-period', folder }];
  const group = (name: GroupName, children: readonly EvidenceNode[]): EvidenceNode[] =>
    children.length === 0 ? [] : [{ kind: 'group', group: name, folder, children }];
  const inState = (...states: readonly ControlEvidenceSummary['state'][]): EvidenceNode[] =>
    controls
      .filter(({ state }) => states.includes(state))
      .map((control) => ({ kind: 'control', control, folder }));
  return [
    ...group(
      'agenda',
      agenda.map((entry) => ({ kind: 'agenda', entry, folder })),
    ),
    ...group('missing', inState('none', 'partial')),
    ...group('complete', inState('complete')),
    ...group('not-due', inState('not-due')),
    ...group('not-occurring', inState('not-applicable')),
  ];
}

function ofControl(control: ControlEvidenceSummary, folder: string): EvidenceNode[] {
  const shown =
    control.occurrences.length > 40
      ? control.occurrences.filter(({ state }) => state !== 'upcoming' && state !== 'found')
      : control.occurrences;
  return [
    ...shown.map((occurrence): EvidenceNode => ({
      kind: 'occurrence',
      occurrence,
      control: control.id,
      folder,
    })),
    ...(control.events?.missing ?? []).map((event): EvidenceNode => ({
      kind: 'event',
      event,
      control: control.id,
      folder,
    })),
    ...(control.outside.length > 0
      ? [{ kind: 'outside', files: control.outside, control: control.id, folder } as const]
      : []),
  ];
}
