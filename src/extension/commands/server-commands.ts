import { commands, l10n, window } from 'vscode';
import { log } from '../log.js';
import type { AttestCommand } from './command.js';

export const restartServer: AttestCommand = {
  id: 'attest.restartServer',
  failure: () => l10n.t('The language server could not be started.'),
  async run({ client, state }) {
    await client.restart();
    await state.refresh();
    window.setStatusBarMessage(l10n.t('Attest was restarted.'), 3000);
  },
};

export const showLog: AttestCommand = {
  id: 'attest.showLog',
  failure: () => l10n.t('The log could not be shown.'),
  run: () => {
    log().show();
  },
};

/** Asks the server again for all that the views show. */
export const refresh: AttestCommand = {
  id: 'attest.refresh',
  failure: () => l10n.t('The views could not be refreshed.'),
  run: ({ state }) => state.refresh(),
};

export const openWalkthrough: AttestCommand = {
  id: 'attest.openWalkthrough',
  failure: () => l10n.t('The walkthrough could not be opened.'),
  run: ({ context }) => commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#attest.start`, false),
};
