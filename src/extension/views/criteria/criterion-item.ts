import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { groupTitle } from '../../texts/groups.js';
import { stateIcon, stateText } from '../../texts/states.js';
import { openPlace } from '../../texts/open-place.js';
import { gapItem, moreItem } from './gap-item.js';
import type { CriteriaNode, CriterionNode, FolderNode, GroupNode, PlaceNode } from './nodes.js';
import { stateOf } from './states.js';
import { t } from '../../texts/t.js';

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

/** How a node of the Criteria view looks and sounds. */
export function treeItem(node: CriteriaNode): TreeItem {
  const item = make(node);
  item.id = node.key;
  return item;
}

function make(node: CriteriaNode): TreeItem {
  switch (node.kind) {
    case 'folder':
      return folderItem(node);
    case 'group':
      return groupItem(node);
    case 'criterion':
      return criterionItem(node);
    case 'gap':
      return gapItem(node);
    case 'more':
      return moreItem(node);
    case 'place':
      return placeItem(node);
  }
}

function folderItem(node: FolderNode): TreeItem {
  const item = new TreeItem(node.name, Expanded);
  item.iconPath = ThemeIcon.Folder;
  item.contextValue = 'folder';
  return item;
}

function groupItem(node: GroupNode): TreeItem {
  const title = groupTitle(node.group);
  const item = new TreeItem(`${node.group} · ${title}`, node.inScope ? Expanded : Collapsed);
  item.description = node.inScope ? t('{0} of {1}', node.met, node.total) : t('out of scope');
  item.accessibilityInformation = {
    label: node.inScope
      ? t('{0} {1}, {2} of {3} criteria substantiated', node.group, title, node.met, node.total)
      : t('{0} {1}, out of scope', node.group, title),
  };
  item.contextValue = 'group';
  return item;
}

function criterionItem(node: CriterionNode): TreeItem {
  const { id, title, points, inScope } = node.coverage;
  const state = stateOf(node.coverage);
  // Points before the title: a narrow side bar cuts off what comes last. The title stays in the label to be found by search.
  const label = inScope ? `${id} · ${points.found}/${points.total} · ${title}` : `${id} · ${title}`;
  const item = new TreeItem(label, node.children.length > 0 ? Collapsed : None);
  item.iconPath = stateIcon(state);
  const found = t('{0} of {1} points substantiated', points.found, points.total);
  const { allGaps } = node.coverage;
  const gaps = allGaps === 0 ? [] : [allGaps === 1 ? t('1 gap') : t('{0} gaps', allGaps)];
  item.description = isDrafted(node) ? t('draft only') : stateText(state);
  item.accessibilityInformation = {
    label: `${id} ${title}, ${[found, ...states(node), ...gaps].join(', ')}`,
  };
  item.contextValue = inScope ? 'criterion.inScope' : 'criterion';
  return item;
}

/** Whether nothing but a draft speaks to the criterion. */
function isDrafted({ coverage }: CriterionNode): boolean {
  return stateOf(coverage) === 'open' && coverage.places.some(({ kind }) => kind === 'text');
}

/** What is claimed, substantiated, approved and evidenced, each said in full. */
function states({ coverage }: CriterionNode): string[] {
  return [
    coverage.inScope ? t('in scope') : t('out of scope'),
    coverage.claimed ? t('claimed') : t('not claimed'),
    coverage.substantiated ? t('substantiated') : t('not substantiated'),
    approvalText(coverage),
    coverage.evidenced ? t('evidenced') : t('not evidenced'),
  ];
}

function approvalText({ approved, proven }: CriterionNode['coverage']): string {
  if (!approved) return t('not approved');
  return proven ? t('approved, proven') : t('approved as stated, not proven');
}

/** The tooltip of a criterion: the four states, before the explanation of the criterion itself. */
export function criterionTooltip(node: CriterionNode, explanation: string | undefined): MarkdownString {
  const { coverage } = node;
  const mark = (reached: boolean): string => (reached ? '$(pass-filled)' : '$(circle-large)');
  const line = [
    `${mark(coverage.claimed)} ${t('claimed')}`,
    `${mark(coverage.substantiated)} ${t('substantiated')}`,
    `${mark(coverage.approved)} ${coverage.approved ? approvalText(coverage) : t('approved')}`,
    `${mark(coverage.evidenced)} ${t('evidenced')}`,
  ].join(' &nbsp; ');
  return new MarkdownString(`${line}\n\n${explanation ?? `**${coverage.id} ${coverage.title}**`}`, true);
}

const PLACE_ICONS = { text: 'book', claim: 'tag', control: 'shield', evidence: 'archive' } as const;

function placeItem({ place }: PlaceNode): TreeItem {
  // The heading first: many places are in one document, and a narrow side bar shows the beginning only.
  const [title = '', ...headings] = place.label.split(' › ');
  const item = new TreeItem(headings.join(' › ') || title, None);
  const colour = place.counts ? undefined : new ThemeColor('disabledForeground');
  item.iconPath = new ThemeIcon(PLACE_ICONS[place.kind], colour);
  item.description = headings.length > 0 ? `${title} · ${place.detail}` : place.detail;
  item.tooltip = `${kindText(place.kind)}: ${place.label}\n${place.detail}`;
  const weight = place.counts ? t('counts') : t('does not count');
  item.accessibilityInformation = {
    label: `${kindText(place.kind)}, ${place.label}, ${place.detail}, ${weight}`,
  };
  item.command = openPlace(Uri.parse(place.uri), place.range);
  item.contextValue = `place.${place.kind}`;
  return item;
}

function kindText(kind: PlaceNode['place']['kind']): string {
  switch (kind) {
    case 'text':
      return t('Text');
    case 'claim':
      return t('Claim');
    case 'control':
      return t('Control');
    case 'evidence':
      return t('Evidence');
  }
}
