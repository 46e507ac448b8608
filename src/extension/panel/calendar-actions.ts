import { commands, Uri, window, type WebviewPanel } from 'vscode';
import type { FileSummary } from '../../server/evidence-protocol.js';
import type { PanelCalendar } from '../../server/panel-calendar-protocol.js';
import { editorRange } from '../texts/open-place.js';
import { t } from '../texts/t.js';
import { columnBeside, open } from './panel-actions.js';

/** Opens a control of the calendar where it is written, beside the panel. */
export async function revealControl(
  panel: WebviewPanel,
  calendar: PanelCalendar,
  key: string,
): Promise<void> {
  const place = calendar.controls.find((one) => one.key === key)?.place;
  if (place) await open(Uri.parse(place.uri), panel, editorRange(place.range));
}

/** Opens the register of what happened that a control names. */
export async function revealRegister(
  panel: WebviewPanel,
  calendar: PanelCalendar,
  key: string,
): Promise<void> {
  const uri = calendar.perEvent.find(({ control }) => control === key)?.register?.uri;
  if (uri !== undefined) await open(Uri.parse(uri), panel);
}

/** Opens the file that shows an entry of the calendar; asks which when there are several. */
export async function revealFiles(panel: WebviewPanel, files: readonly FileSummary[]): Promise<void> {
  const items = files.map((file) => ({
    label: file.name.slice(file.name.lastIndexOf('/') + 1),
    description: file.name.slice(0, Math.max(0, file.name.lastIndexOf('/'))),
    file,
  }));
  const chosen =
    items.length === 1
      ? items[0]
      : await window.showQuickPick(items, { title: t('Open Evidence'), matchOnDescription: true });
  // Evidence may be a picture or a spreadsheet: VS Code chooses the editor.
  if (chosen) await commands.executeCommand('vscode.open', Uri.parse(chosen.file.uri), columnBeside(panel));
}
