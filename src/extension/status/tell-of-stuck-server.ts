import { commands, Uri, window, workspace, type Disposable } from 'vscode';
import type { AttestClient } from '../client/attest-client.js';
import { t } from '../texts/t.js';

/** Says that the server got stuck, on which file, and that the rest is checked without it. */
export function tellOfStuckServer(client: AttestClient): Disposable {
  return client.onDidGetStuck((uri) => {
    void tell(uri === undefined ? undefined : Uri.parse(uri));
  });
}

async function tell(file: Uri | undefined): Promise<void> {
  if (!file) {
    void window.showWarningMessage(t('Attest did not answer any more and was started again.'));
    return;
  }
  const [open, again] = [t('Open File'), t('Read It Again')];
  const answer = await window.showWarningMessage(
    t(
      'Attest got stuck on {0} and was started again without it. Shorten or split the file, then let it be read again.',
      workspace.asRelativePath(file),
    ),
    open,
    again,
  );
  if (answer === open) await window.showTextDocument(file);
  if (answer === again) await commands.executeCommand('attest.restartServer');
}
