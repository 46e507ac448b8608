import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { CriterionGap } from '../../../server/protocol.js';
import { openPlace } from '../../texts/open-place.js';
import { t } from '../../texts/t.js';
import type { GapNode, MoreNode } from './nodes.js';

/** A gap below its criterion: opens where it stands, or the page of the criterion when nothing is written yet. */
export function gapItem({ gap, criterion }: GapNode): TreeItem {
  const { message, why, place, severity, code } = gap;
  const item = new TreeItem(message, TreeItemCollapsibleState.None);
  item.iconPath = icon(severity);
  const where = place && `${place.path}:${place.range.start.line + 1}`;
  item.description = where;
  item.tooltip = [message, why, severity ? code : undefined].filter(Boolean).join('\n\n');
  item.accessibilityInformation = {
    label: [kindText(severity), message, where].filter(Boolean).join(', '),
  };
  item.command = place
    ? openPlace(Uri.parse(place.uri), place.range)
    : { command: 'attest.explainCriterion', title: t('Open'), arguments: [criterion] };
  item.contextValue = severity ? 'gap.rule' : 'gap';
  return item;
}

/** Leads to the panel, which lists them all. */
export function moreItem({ count }: MoreNode): TreeItem {
  const label = count === 1 ? t('1 more gap…') : t('{0} more gaps…', count);
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon('ellipsis');
  item.command = { command: 'attest.openPanel', title: t('Open') };
  item.contextValue = 'more';
  return item;
}

/** As in the Problems view; a state that is not reached is no problem in a file and looks otherwise. */
function icon(severity: CriterionGap['severity']): ThemeIcon {
  switch (severity) {
    case 'error':
      return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
    case 'warning':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
    case 'info':
      return new ThemeIcon('info', new ThemeColor('charts.blue'));
    case undefined:
      return new ThemeIcon('circle-large');
  }
}

function kindText(severity: CriterionGap['severity']): string {
  switch (severity) {
    case 'error':
      return t('Error');
    case 'warning':
      return t('Warning');
    case 'info':
      return t('Information');
    case undefined:
      return t('To do');
  }
}
