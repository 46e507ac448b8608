import {
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  type Event,
  type TreeDataProvider,
} from 'vscode';
import type { DocumentSummary, FolderDocuments, PolicyTypeSummary } from '../../../server/policy-protocol.js';
import { language } from '../../client/settings.js';
import { t } from '../../texts/t.js';
import { childrenNotRead, notReadItem, notReadOf, type NotReadNode } from './not-read.js';

interface FolderNode {
  readonly kind: 'folder';
  readonly folder: string;
  readonly name: string;
  readonly children: readonly PartNode[];
}
interface StateNode {
  readonly kind: 'state';
  readonly folder: string;
  readonly state: DocumentSummary['state'] | 'missing';
  readonly children: readonly PolicyNode[];
}
interface DocumentNode {
  readonly kind: 'document';
  readonly document: DocumentSummary;
}
interface MissingNode {
  readonly kind: 'missing';
  readonly type: PolicyTypeSummary;
  readonly folder: string;
}
/** What to do first where no file is read as a policy; the view's welcome text shows only where there are no files at all. */
interface StartNode {
  readonly kind: 'start';
  readonly folder: string;
  readonly command: 'attest.createConfig' | 'attest.createPolicy';
}
export type PolicyNode = FolderNode | StateNode | DocumentNode | MissingNode | StartNode | NotReadNode;

/** Answers that a tooltip lists. */
const MOST_ANSWERS = 8;

const STATES: readonly DocumentSummary['state'][] = ['approved', 'incomplete', 'overdue', 'draft', 'retired'];

/**
 * Feeds the Policies view: documents by state, and the types that the scope asks for but nobody wrote yet; of each
 * folder apart when several are open, since each is a company of its own.
 */
export class PoliciesTree implements TreeDataProvider<PolicyNode> {
  #nodes: readonly PolicyNode[] = [];
  #documents: readonly DocumentSummary[] = [];
  #shown = '';
  readonly #changed = new EventEmitter<undefined>();

  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;

  get documents(): readonly DocumentSummary[] {
    return this.#documents;
  }

  show(folders: readonly FolderDocuments[]): void {
    const shown = language() + JSON.stringify(folders);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#documents = folders.flatMap(({ documents }) => documents);
    // Without any file there is nothing to show but the welcome text.
    this.#nodes =
      this.#documents.length === 0 && folders.every(({ notRead }) => notRead.length === 0)
        ? []
        : folders.length === 1
          ? folders.flatMap(partsOf)
          : folders.map((one) => ({
              kind: 'folder',
              folder: one.folder,
              name: one.name,
              children: partsOf(one),
            }));
    this.#changed.fire(undefined);
  }

  getChildren(node?: PolicyNode): PolicyNode[] {
    if (node === undefined) return [...this.#nodes];
    if (node.kind === 'folder' || node.kind === 'state') return [...node.children];
    return childrenNotRead(node);
  }

  getTreeItem(node: PolicyNode): TreeItem {
    switch (node.kind) {
      case 'folder':
        return folderItem(node);
      case 'state':
        return stateItem(node);
      case 'document':
        return documentItem(node.document);
      case 'missing':
        return missingItem(node);
      case 'start':
        return startItem(node);
      default:
        return notReadItem(node);
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

type PartNode = StateNode | StartNode | NotReadNode;

function partsOf(folder: FolderDocuments): readonly PartNode[] {
  return [...startOf(folder), ...statesOf(folder), ...notReadOf(folder)];
}

function startOf({ folder, documents, hasConfig }: FolderDocuments): readonly StartNode[] {
  if (documents.length > 0) return [];
  return [{ kind: 'start', folder, command: hasConfig ? 'attest.createPolicy' : 'attest.createConfig' }];
}

function statesOf({ folder, documents, missing }: FolderDocuments): readonly StateNode[] {
  const states = STATES.map((state): StateNode => ({
    kind: 'state',
    folder,
    state,
    children: documents
      .filter((document) => document.state === state)
      .map((document) => ({ kind: 'document', document })),
  }));
  const toWrite: StateNode = {
    kind: 'state',
    folder,
    state: 'missing',
    children: missing.map((type) => ({ kind: 'missing', type, folder })),
  };
  return [...states, toWrite].filter(({ children }) => children.length > 0);
}

function folderItem({ folder, name }: FolderNode): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.id = `folder#${folder}`;
  item.iconPath = ThemeIcon.Folder;
  item.contextValue = 'folder';
  return item;
}

function startItem({ folder, command }: StartNode): TreeItem {
  const isPolicy = command === 'attest.createPolicy';
  const title = isPolicy ? t('New Policy from Template') : t('Set Up SOC 2');
  const item = new TreeItem(title, TreeItemCollapsibleState.None);
  item.id = `start#${folder}#${command}`;
  item.iconPath = new ThemeIcon(isPolicy ? 'new-file' : 'settings-gear');
  item.command = { command, title, arguments: isPolicy ? [{ folder }] : [] };
  item.contextValue = 'start';
  return item;
}

function stateItem({ folder, state, children }: StateNode): TreeItem {
  const collapsed = state === 'retired' || state === 'missing';
  const item = new TreeItem(
    stateTitle(state),
    collapsed ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded,
  );
  item.id = `state#${folder}#${state}`;
  item.iconPath = icon(state);
  item.description = String(children.length);
  item.contextValue = 'state';
  return item;
}

function stateTitle(state: StateNode['state']): string {
  switch (state) {
    case 'approved':
      return t('Approved');
    case 'incomplete':
      return t('Approval incomplete');
    case 'overdue':
      return t('Review overdue');
    case 'draft':
      return t('Draft');
    case 'retired':
      return t('Retired');
    case 'missing':
      return t('To be written');
  }
}

function icon(state: StateNode['state']): ThemeIcon {
  switch (state) {
    case 'approved':
      return new ThemeIcon('pass-filled', new ThemeColor('charts.green'));
    case 'incomplete':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
    case 'overdue':
      return new ThemeIcon('history', new ThemeColor('list.warningForeground'));
    case 'draft':
      return new ThemeIcon('edit', new ThemeColor('charts.blue'));
    case 'retired':
      return new ThemeIcon('archive', new ThemeColor('disabledForeground'));
    case 'missing':
      return new ThemeIcon('circle-large');
  }
}

function documentItem(document: DocumentSummary): TreeItem {
  const uri = Uri.parse(document.uri);
  const item = new TreeItem(document.title, TreeItemCollapsibleState.None);
  item.id = document.uri;
  item.iconPath = documentIcon(document);
  const problems = problemsText(document.problems);
  item.description = [problems, document.detail].filter(Boolean).join(' · ');
  item.tooltip = [
    ...[
      document.path,
      document.kindWhy,
      document.typeTitle,
      document.detail,
      document.approval?.text,
      problems,
    ].filter(Boolean),
    ...answersText(document),
  ].join('\n');
  item.accessibilityInformation = {
    label: [document.title, stateTitle(document.state), document.typeTitle, document.detail, problems]
      .filter(Boolean)
      .join(', '),
  };
  // No resourceUri: its file icon and problem colours would hide the state.
  item.command = { command: 'vscode.open', title: t('Open'), arguments: [uri] };
  item.contextValue = 'document';
  return item;
}

/** Approved documents show whether the history proves it. */
function documentIcon({ state, approval }: DocumentSummary): ThemeIcon {
  if (state === 'approved' && approval?.verdict === 'proven')
    return new ThemeIcon('verified-filled', new ThemeColor('charts.green'));
  return new ThemeIcon(approval?.verdict === 'contradicted' ? 'unverified' : 'file-text');
}

/** What people answered about the document, below a line that counts them. */
function answersText({ answers }: DocumentSummary): string[] {
  if (answers.length === 0) return [];
  const head = answers.length === 1 ? t('1 answer of a person') : t('{0} answers of people', answers.length);
  const shown = answers.slice(0, MOST_ANSWERS).map((answer) => `• ${answer}`);
  return ['', head, ...shown, ...(answers.length > MOST_ANSWERS ? ['…'] : [])];
}

/** Errors and warnings; hints are no reason to look. */
function problemsText({ error, warning }: DocumentSummary['problems']): string | undefined {
  const count = error + warning;
  return count === 0 ? undefined : count === 1 ? t('1 problem') : t('{0} problems', count);
}

function missingItem({ type, folder }: MissingNode): TreeItem {
  const item = new TreeItem(type.title, TreeItemCollapsibleState.None);
  item.id = `missing#${folder}#${type.id}`;
  item.iconPath = new ThemeIcon('new-file');
  item.description = type.criteria.join(', ');
  item.tooltip = t('The scope asks for this document. Select it to start it from a template.');
  item.accessibilityInformation = {
    label: t('{0}, to be written, serves {1}', type.title, type.criteria.join(', ')),
  };
  item.command = {
    command: 'attest.createPolicy',
    title: t('New Policy'),
    arguments: [{ type: type.id, folder }],
  };
  item.contextValue = 'missing';
  return item;
}
