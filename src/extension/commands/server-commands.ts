import { commands, window } from 'vscode';
import { log } from '../log.js';
import type { AttestCommand } from './command.js';
import { t } from '../texts/t.js';

/** Milliseconds after which a walkthrough that was opened listens. */
const OPENING = 500;

export const restartServer: AttestCommand = {
  id: 'attest.restartServer',
  failure: () => t('The language server could not be started.'),
  async run({ client, state }) {
    await client.restart();
    await state.refresh();
    window.setStatusBarMessage(t('Attest was restarted.'), 3000);
  },
};

export const showLog: AttestCommand = {
  id: 'attest.showLog',
  failure: () => t('The log could not be shown.'),
  run: () => {
    log().show();
  },
};

/** Asks the server again for all that the views show. */
export const refresh: AttestCommand = {
  id: 'attest.refresh',
  failure: () => t('The views could not be refreshed.'),
  async run({ state }) {
    await state.refresh();
    window.setStatusBarMessage(t('Attest was refreshed.'), 3000);
  },
};

export const openWalkthrough: AttestCommand = {
  id: 'attest.openWalkthrough',
  failure: () => t('The walkthrough could not be opened.'),
  async run({ context, state }) {
    await commands.executeCommand(
      'workbench.action.openWalkthrough',
      `${context.extension.id}#attest.start`,
      false,
    );
    setTimeout(() => {
      state.markSteps();
    }, OPENING);
  },
};
