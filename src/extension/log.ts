import { window, type LogOutputChannel } from 'vscode';
import { t } from './texts/t.js';

let channel: LogOutputChannel | undefined;

/** The output channel that client and server write to; made when first needed. */
export function log(): LogOutputChannel {
  channel ??= window.createOutputChannel('Attest', { log: true });
  return channel;
}

export function disposeLog(): void {
  channel?.dispose();
  channel = undefined;
}

/** Logs an error in full and tells the user in one sentence, with a way to the log. */
export function showFailure(what: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  log().error(`${what} ${error instanceof Error ? (error.stack ?? message) : message}`);
  const open = t('Show Log');
  void window.showErrorMessage(`${what} ${message}`, open).then((choice) => {
    if (choice === open) log().show();
  });
}
