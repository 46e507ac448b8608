import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { FolderDocuments, NotReadSummary } from '../../../server/policy-protocol.js';
import { t } from '../../texts/t.js';

/** What the import turns into Markdown; no text of it can be read as it is. */
const IMPORTED = /\.(?:pdf|docx?|odt|rtf|html?)$/i;

interface AllNode {
  readonly kind: 'not-read';
  readonly folder: string;
  readonly groups: readonly NotReadSummary[];
  readonly isWhole: boolean;
}
interface GroupNode {
  readonly kind: 'not-read-group';
  readonly folder: string;
  readonly group: NotReadSummary;
}
/** A file that is not read as a policy; its context menu has it read after all. */
export interface NotReadFile {
  readonly kind: 'not-read-file';
  readonly folder: string;
  readonly entry: NotReadSummary['entries'][number];
}
/** What the Policies view shows below “Not read as a policy”. */
export type NotReadNode = AllNode | GroupNode | NotReadFile;

/** The files of a folder that are not read, under one node; none when all are and nothing is left unknown. */
export function notReadOf({ folder, notRead, isWhole }: FolderDocuments): readonly NotReadNode[] {
  return notRead.length === 0 && isWhole ? [] : [{ kind: 'not-read', folder, groups: notRead, isWhole }];
}

export function childrenNotRead(node: { readonly kind: string }): NotReadNode[] {
  const one = node as NotReadNode;
  if (one.kind === 'not-read')
    return one.groups.map((group) => ({ kind: 'not-read-group', folder: one.folder, group }));
  if (one.kind === 'not-read-group')
    return one.group.entries.map((entry) => ({ kind: 'not-read-file', folder: one.folder, entry }));
  return [];
}

export function notReadItem(node: NotReadNode): TreeItem {
  switch (node.kind) {
    case 'not-read':
      return allItem(node);
    case 'not-read-group':
      return groupItem(node);
    case 'not-read-file':
      return fileItem(node);
  }
}

function allItem({ folder, groups, isWhole }: AllNode): TreeItem {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const item = new TreeItem(
    count === 1 ? t('Not read as a policy: 1 file') : t('Not read as a policy: {0} files', count),
    groups.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed,
  );
  item.id = `not-read#${folder}`;
  item.iconPath = isWhole
    ? new ThemeIcon('eye-closed')
    : new ThemeIcon('warning', new ThemeColor('list.errorForeground'));
  if (!isWhole) item.description = t('not everything could be looked at');
  item.tooltip = groups.map(({ counted }) => counted).join('\n');
  item.contextValue = 'not-read';
  return item;
}

function groupItem({ folder, group }: GroupNode): TreeItem {
  const item = new TreeItem(group.title, TreeItemCollapsibleState.Collapsed);
  item.id = `not-read#${folder}#${group.reason}`;
  item.description = String(group.count);
  item.contextValue = 'not-read-group';
  return item;
}

function fileItem({ folder, entry }: NotReadFile): TreeItem {
  const item = new TreeItem(entry.path === '' ? '.' : entry.path, TreeItemCollapsibleState.None);
  item.id = `not-read#${folder}#file#${entry.path}`;
  item.iconPath = entry.isFolder ? ThemeIcon.Folder : ThemeIcon.File;
  item.tooltip = entry.why;
  item.accessibilityInformation = { label: `${entry.path}, ${entry.why}` };
  if (!entry.isFolder)
    item.command = { command: 'vscode.open', title: t('Open'), arguments: [Uri.parse(entry.uri)] };
  item.contextValue = IMPORTED.test(entry.path) ? 'not-read-import' : 'not-read-file';
  return item;
}
