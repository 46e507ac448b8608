import { commands, ProgressLocation, window } from 'vscode';
import { DiagnosticsSummary, Progress, Reindex } from '../../server/protocol.js';
import type { AttestCommand } from './command.js';
import { chooseFolder } from './folder.js';
import { t } from '../texts/t.js';

/** Reads and checks every file again, also those that are not open, and tells the result. */
export const checkWorkspace: AttestCommand = {
  id: 'attest.checkWorkspace',
  failure: () => t('The workspace could not be checked.'),
  async run({ client, state }) {
    if (!(await chooseFolder())) return;
    const summary = await window.withProgress(
      { location: ProgressLocation.Notification, title: t('Attest: checking'), cancellable: true },
      async (progress, token) => {
        let shown = 0;
        const listener = client.on(Progress, ({ stage, done, total }) => {
          const percent = total === 0 ? 0 : (done / total) * (stage === 'reading' ? 50 : 100);
          progress.report({
            message: t('{0} of {1} files', done, total),
            increment: Math.max(0, percent - shown),
          });
          shown = Math.max(shown, percent);
        });
        try {
          await client.request(Reindex, {}, token);
          return await client.request(DiagnosticsSummary, {}, token);
        } catch (error) {
          if (token.isCancellationRequested) return undefined;
          throw error;
        } finally {
          listener.dispose();
        }
      },
    );
    if (!summary) return;
    await state.refresh();
    const counts = summary.map((folder) => folder.counts);
    const sum = (key: 'error' | 'warning' | 'info'): number => counts.reduce((all, one) => all + one[key], 0);
    const heldBack = summary.reduce((all, folder) => all + folder.heldBack, 0);
    const text = t('{0} errors, {1} warnings, {2} hints.', sum('error'), sum('warning'), sum('info'));
    const rest =
      heldBack > 0
        ? ` ${t('{0} of them are not listed in Problems until their file is opened.', heldBack)}`
        : '';
    const show = t('Show Problems');
    if ((await window.showInformationMessage(text + rest, show)) === show)
      await commands.executeCommand('workbench.actions.view.problems');
  },
};
