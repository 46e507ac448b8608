import { commands, Range, Uri, ViewColumn, window, type ExtensionContext, type WebviewPanel } from 'vscode';
import type { PanelCommand } from '../../panel/protocol.js';
import type { FolderPanel, PanelGap } from '../../server/panel-protocol.js';
import { uriOf } from '../../workspace/paths.js';
import { chosenName } from '../ai/models/available.js';
import { t } from '../texts/t.js';
import { draftOf } from './draft-of.js';
import { historyUri } from './history-file.js';

/** Opens what a gap is about, beside the panel: its place in a file, or its criterion in the tree. */
export async function revealGap(panel: WebviewPanel, { folder }: FolderPanel, gap: PanelGap): Promise<void> {
  const [criterion] = gap.criteria;
  if (gap.place) {
    const { start, end } = gap.place.range;
    await window.showTextDocument(Uri.parse(gap.place.uri), {
      selection: new Range(start.line, start.character, end.line, end.character),
      viewColumn: columnBeside(panel),
    });
  } else if (gap.code === 'no-controls') await commands.executeCommand('attest.createControls');
  else if (criterion !== undefined) await commands.executeCommand('attest.showCriterion', criterion, folder);
}

/** Drafts what a gap lacks: with the chosen language model, or from the catalogue and soc2.yaml when there is none. */
export async function draftGap(
  context: ExtensionContext,
  { folder }: FolderPanel,
  gap: PanelGap,
): Promise<void> {
  const draft = draftOf(gap);
  const withModel = chosenName(context) !== undefined;
  if (draft?.kind === 'text') {
    const command = withModel ? 'attest.ai.draftGap' : 'attest.ai.draftGapOffline';
    await commands.executeCommand(command, { uri: draft.uri, targets: [draft.target] });
  } else if (draft) {
    const command = withModel ? 'attest.ai.draftPolicy' : 'attest.createPolicy';
    await commands.executeCommand(command, { type: draft.policyType, folder });
  }
}

/** What the words of `PANEL_COMMANDS` stand for; `retry` is the panel's own. */
export async function runPanelCommand(
  command: Exclude<PanelCommand, 'retry'>,
  panel: WebviewPanel,
  data: FolderPanel | undefined,
): Promise<void> {
  switch (command) {
    case 'openFolder':
      await commands.executeCommand('vscode.openFolder');
      return;
    case 'createConfig':
    case 'createPolicy':
    case 'createControls':
    case 'checkWorkspace':
    case 'showLog':
    case 'exportReport':
      await commands.executeCommand(`attest.${command}`);
      return;
    case 'exportCalendar':
      await commands.executeCommand('attest.exportEvidenceCalendar', data?.folder);
      return;
    case 'saveSnapshot':
      await commands.executeCommand('attest.saveSnapshot', data?.folder);
      return;
    case 'openConfig':
      if (data) await open(Uri.parse(uriOf(data.folder, 'soc2.yaml')), panel);
      return;
    case 'showConfigFault':
      if (data?.configFault) {
        const { path, range } = data.configFault;
        const { start, end } = range;
        await open(
          Uri.parse(uriOf(data.folder, path)),
          panel,
          new Range(start.line, start.character, end.line, end.character),
        );
      }
      return;
    case 'openHistory':
      if (data) await open(historyUri(data.folder), panel);
      return;
  }
}

/** Opens a text beside the panel, at a range if given. */
export async function open(uri: Uri, panel: WebviewPanel, range?: Range): Promise<void> {
  try {
    await window.showTextDocument(uri, { viewColumn: columnBeside(panel), selection: range });
  } catch {
    void window.showInformationMessage(
      t('{0} could not be opened.', uri.path.slice(uri.path.lastIndexOf('/') + 1)),
    );
  }
}

/** A column that leaves the panel in view: one that shows a text already, else a new one. */
export function columnBeside(panel: WebviewPanel): ViewColumn {
  const other = window.visibleTextEditors.find(
    ({ viewColumn }) => viewColumn !== undefined && viewColumn !== panel.viewColumn,
  );
  return other?.viewColumn ?? ViewColumn.Beside;
}
