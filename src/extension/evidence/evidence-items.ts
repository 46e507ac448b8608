import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type {
  ControlEvidenceSummary,
  EvidenceStateName,
  OccurrenceStateName,
} from '../../server/evidence-protocol.js';
import { openPlace } from '../texts/open-place.js';
import { t } from '../texts/t.js';
import type { EvidenceNode, GroupName } from './evidence-node.js';

/** How a node of the Evidence view looks. */
export function itemOf(node: EvidenceNode): TreeItem {
  switch (node.kind) {
    case 'folder':
      return make(node.folder.name, `folder#${node.folder.folder}`, true, {
        description: node.folder.scope && `${node.folder.scope.start} – ${node.folder.scope.end}`,
      });
    case 'no-period': {
      const item = make(t('No observation period in soc2.yaml'), `no-period#${node.folder}`, false, {
        icon: new ThemeIcon('info'),
      });
      item.tooltip = t(
        'State report.observationPeriod (Type II) or report.asOf (Type I), so that evidence can be expected.',
      );
      item.command = { command: 'attest.createConfig', title: t('Open') };
      return item;
    }
    case 'group':
      return make(groupTitle(node.group), `group#${node.folder}#${node.group}`, true, {
        description: String(node.children.length),
        open: node.group === 'agenda' || node.group === 'missing',
        context: 'group',
      });
    case 'agenda': {
      const { entry } = node;
      const item = make(
        `${entry.target} ${entry.control} ${entry.title}`,
        `agenda#${node.folder}#${entry.control}#${entry.label}#${entry.title}`,
        false,
        {
          icon: occurrenceIcon(entry.state),
          description: [entry.owner, entry.stateText].filter(Boolean).join(' · '),
          context: 'agenda',
        },
      );
      item.tooltip = t(
        '{0} for {1}: have it done by {2}; its evidence by {3}.',
        entry.control,
        entry.label,
        entry.target,
        entry.due,
      );
      item.command = openPlace(Uri.parse(entry.uri), entry.range);
      item.accessibilityInformation = {
        label: `${entry.control} ${entry.title}, ${entry.label}, ${entry.stateText}, ${entry.target}, ${entry.owner}`,
      };
      return item;
    }
    case 'control':
      return controlItem(node.control, node.folder);
    case 'occurrence': {
      const { occurrence } = node;
      const item = make(
        occurrence.label,
        `occurrence#${node.folder}#${node.control}#${occurrence.start}`,
        occurrence.files.length > 0,
        {
          icon: occurrenceIcon(occurrence.state),
          description: occurrence.stateText,
          open: false,
          context: 'occurrence',
        },
      );
      item.tooltip = [
        t('From {0} to {1}; evidence by {2}.', occurrence.start, occurrence.end, occurrence.due),
        occurrence.owner,
        occurrence.rhythm,
      ]
        .filter(Boolean)
        .join('\n');
      item.accessibilityInformation = {
        label: `${node.control} ${occurrence.label}, ${occurrence.stateText}`,
      };
      return item;
    }
    case 'event': {
      const item = make(
        node.event.id,
        `event#${node.folder}#${node.control}#${node.event.id}#${node.event.line}`,
        false,
        {
          icon: occurrenceIcon('missing'),
          description: t('{0}, no evidence', node.event.date),
          context: 'event',
        },
      );
      item.command = openPlace(Uri.parse(node.event.uri), {
        start: { line: node.event.line, character: 0 },
        end: { line: node.event.line, character: 0 },
      });
      return item;
    }
    case 'outside':
      return make(t('Outside the observation period'), `outside#${node.folder}#${node.control}`, true, {
        icon: new ThemeIcon('archive'),
        description: String(node.files.length),
        open: false,
      });
    case 'file': {
      const uri = Uri.parse(node.file.uri);
      const item = make(node.file.name, `file#${node.under}#${node.file.uri}`, false, {
        icon: ThemeIcon.File,
        context: 'file',
      });
      item.command = { command: 'vscode.open', title: t('Open'), arguments: [uri] };
      return item;
    }
  }
}

interface Looks {
  readonly icon?: ThemeIcon;
  readonly description?: string;
  readonly open?: boolean;
  readonly context?: string;
}

function make(
  label: string,
  id: string,
  parent: boolean,
  { icon, description, open = true, context }: Looks,
): TreeItem {
  const item = new TreeItem(
    label,
    !parent
      ? TreeItemCollapsibleState.None
      : open
        ? TreeItemCollapsibleState.Expanded
        : TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  item.iconPath = icon;
  item.description = description;
  item.contextValue = context;
  return item;
}

function controlItem(control: ControlEvidenceSummary, folder: string): TreeItem {
  const children =
    control.occurrences.length > 0 || (control.events?.missing.length ?? 0) > 0 || control.outside.length > 0;
  const item = make(
    `${control.id} ${control.title}`,
    `control#${folder}#${control.uri}#${control.range.start.line}`,
    children,
    {
      icon: stateIcon(control.state),
      description: control.detail,
      open: false,
      context: control.events && control.events.total > 0 ? 'control-population' : 'control',
    },
  );
  item.tooltip = [
    `${control.id} ${control.title}`,
    control.stateText,
    control.owner,
    ...control.history,
    control.detail,
  ]
    .filter(Boolean)
    .join('\n');
  item.accessibilityInformation = {
    label: [control.id, control.title, control.stateText, control.detail, control.owner]
      .filter(Boolean)
      .join(', '),
  };
  item.command = openPlace(Uri.parse(control.uri), control.range);
  return item;
}

function groupTitle(group: GroupName): string {
  switch (group) {
    case 'agenda':
      return t('To do, by date');
    case 'missing':
      return t('Missing or incomplete');
    case 'complete':
      return t('Complete so far');
    case 'not-due':
      return t('Not due yet');
    case 'not-occurring':
      return t('Not occurring');
  }
}

function stateIcon(state: EvidenceStateName): ThemeIcon {
  switch (state) {
    case 'complete':
      return new ThemeIcon('pass-filled', new ThemeColor('charts.green'));
    case 'partial':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
    case 'none':
      return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
    case 'not-due':
      return new ThemeIcon('circle-large');
    case 'not-applicable':
      return new ThemeIcon('circle-slash', new ThemeColor('disabledForeground'));
  }
}

function occurrenceIcon(state: OccurrenceStateName): ThemeIcon {
  switch (state) {
    case 'found':
      return new ThemeIcon('pass', new ThemeColor('charts.green'));
    case 'missing':
      return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
    case 'late':
    case 'weak':
      return new ThemeIcon('history', new ThemeColor('list.warningForeground'));
    case 'due':
      return new ThemeIcon('bell-dot', new ThemeColor('list.warningForeground'));
    case 'open':
      return new ThemeIcon('circle-large', new ThemeColor('charts.blue'));
    case 'upcoming':
      return new ThemeIcon('calendar');
    case 'optional':
    case 'not-occurring':
      return new ThemeIcon('dash', new ThemeColor('disabledForeground'));
  }
}
