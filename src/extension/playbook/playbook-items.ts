import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ListedEntry, ListedStep } from '../../playbook/list-entries.js';
import { t } from '../texts/t.js';
import type { PlaybookNode } from './playbook-tree.js';

type State = ListedEntry['state'];

/** How a node of the Playbook view looks. */
export function itemOf(node: PlaybookNode): TreeItem {
  switch (node.kind) {
    case 'folder': {
      const { folder } = node;
      const item = new TreeItem(folder.name, TreeItemCollapsibleState.Expanded);
      item.id = `folder#${folder.folder}`;
      item.description = t('{0} of {1} done', folder.done, folder.total);
      return item;
    }
    case 'step':
      return stepItem(node.step, node.folder);
    case 'entry':
      return entryItem(node.entry, node.folder);
  }
}

function stepItem(step: ListedStep, folder: string): TreeItem {
  const { entries, done, number, title } = step;
  const total = entries.filter(({ file }) => file === undefined).length;
  const state = stateOfStep(step);
  const item = new TreeItem(
    number >= 1 && number <= 10 ? `${number}. ${title}` : title,
    state === 'done' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded,
  );
  item.id = `step#${folder}#${step.id}`;
  item.description = total > 0 ? `${done}/${total}` : undefined;
  item.iconPath = stateIcon(state);
  item.contextValue = 'step';
  item.accessibilityInformation = {
    label: `${item.label as string}, ${t('{0} of {1} done', done, total)}${state === 'attention' ? `, ${stateText('attention')}` : ''}`,
  };
  return item;
}

/** A step is done when all its entries are; one that needs attention shows on the step. */
function stateOfStep({ entries }: ListedStep): State {
  const states = entries.map(({ state }) => state);
  if (states.includes('attention')) return 'attention';
  if (states.every((state) => state === 'done')) return 'done';
  return states.every((state) => state === 'not-started') ? 'not-started' : 'in-progress';
}

function entryItem(entry: ListedEntry, folder: string): TreeItem {
  const item = new TreeItem(entry.title, TreeItemCollapsibleState.None);
  item.id = `entry#${folder}#${entry.id}`;
  item.iconPath = stateIcon(entry.state);
  item.description = entry.reason;
  item.contextValue = [
    'entry',
    entry.document === undefined ? undefined : 'written',
    entry.file === undefined ? undefined : 'own',
  ]
    .filter(Boolean)
    .join('-');
  item.tooltip = tooltip(entry);
  item.accessibilityInformation = { label: [entry.title, stateText(entry.state), entry.reason].join(', ') };
  item.command = {
    command: entry.document === undefined ? 'attest.runPlaybookEntry' : 'attest.openPlaybookPage',
    title: t('Open'),
    arguments: [{ kind: 'entry', entry, folder }],
  };
  return item;
}

function tooltip({ title, purpose, reason, state, missing, document }: ListedEntry): MarkdownString {
  const text = new MarkdownString();
  text.appendMarkdown('**').appendText(title).appendMarkdown('**\n\n').appendText(purpose);
  text.appendMarkdown('\n\n').appendText(`${stateText(state)}: ${reason}`);
  if (document !== undefined) text.appendMarkdown('\n\n').appendText(t('Page: {0}', document));
  if (missing.length > 0) {
    text.appendMarkdown('\n\n').appendText(t('To fill in first:'));
    for (const { label, from } of missing) text.appendMarkdown('\n- ').appendText(`${label} (${from})`);
  }
  return text;
}

/** A state in two or three words. */
export function stateText(state: State): string {
  switch (state) {
    case 'not-started':
      return t('not started');
    case 'in-progress':
      return t('in progress');
    case 'done':
      return t('done');
    case 'attention':
      return t('needs attention');
  }
}

/** Icons differ in shape too, so that colour is never the only sign. */
function stateIcon(state: State): ThemeIcon {
  switch (state) {
    case 'not-started':
      return new ThemeIcon('circle-large');
    case 'in-progress':
      return new ThemeIcon('circle-large-filled', new ThemeColor('charts.blue'));
    case 'done':
      return new ThemeIcon('pass-filled', new ThemeColor('charts.green'));
    case 'attention':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  }
}
