import { commands, Uri, window, workspace, type CodeAction } from 'vscode';
import { editorRange } from '../texts/open-place.js';
import type { AttestCommand } from './command.js';
import { t } from '../texts/t.js';

/** Actions that are made ready to be applied, as far as they were not. */
const MOST = 100;

type Place = Parameters<typeof editorRange>[0];

interface Arguments {
  readonly uri: string;
  readonly range: Place;
  /** Which code actions. */
  readonly kind: string;
}

/** Lets the user choose one of the code actions of a place that are too many for the light bulb itself. */
export const chooseFix: AttestCommand = {
  id: 'attest.chooseFix',
  failure: () => t('The action could not be carried out.'),
  async run(_, argument) {
    const { uri, range, kind } = argument as Arguments;
    const actions = await commands.executeCommand<readonly CodeAction[]>(
      'vscode.executeCodeActionProvider',
      Uri.parse(uri),
      editorRange(range),
      kind,
      MOST,
    );
    const items = actions.map((action) => ({ label: action.title, action }));
    const picked = await window.showQuickPick(items, { placeHolder: t('What should be done?') });
    if (!picked) return;
    const { edit, command } = picked.action;
    if (edit && !(await workspace.applyEdit(edit))) throw new Error(t('The file may be read-only.'));
    if (command) await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  },
};
