import { commands, window } from 'vscode';
import { HISTORY_PATH } from '../../reporting/history/readiness-history.js';
import { Panel } from '../../server/panel-protocol.js';
import { saveToHistory } from '../panel/history-file.js';
import { snapshotOf } from '../panel/panel-view.js';
import { t } from '../texts/t.js';
import type { AttestCommand } from './command.js';
import { chooseFolder } from './folder.js';

/** Adds today's readiness to the folder's history, for the progress chart. Takes the folder's URI, or asks. */
export const saveSnapshot: AttestCommand = {
  id: 'attest.saveSnapshot',
  failure: () => t('The snapshot could not be saved.'),
  async run({ client }, given) {
    const folder = await chooseFolder(typeof given === 'string' ? given : undefined);
    if (!folder) return;
    const all = await client.request(Panel, {});
    const own = folder.uri.toString().replace(/\/$/, '');
    const data = all.find((one) => one.folder === own) ?? (all.length === 1 ? all[0] : undefined);
    if (!data) throw new Error(t('The folder has not been read.'));
    if (!data.isWhole)
      throw new Error(
        t(
          'The snapshot was not saved: soc2.yaml cannot be read, or something could not be looked at. What it would show is not whole.',
        ),
      );
    if (!(await saveToHistory(data.folder, snapshotOf(data)))) {
      throw new Error(t('{0} is not a readiness history; repair or remove it first.', HISTORY_PATH));
    }
    const open = t('Open Readiness');
    const choice = await window.showInformationMessage(
      t('Snapshot saved: {0} of 100. Commit {1} with your policies.', data.score.score, HISTORY_PATH),
      ...(typeof given === 'string' ? [] : [open]),
    );
    if (choice === open) await commands.executeCommand('attest.openPanel');
  },
};
