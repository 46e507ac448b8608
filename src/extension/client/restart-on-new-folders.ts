import { workspace, type Disposable } from 'vscode';
import { log } from '../log.js';
import type { AttestClient } from './attest-client.js';
import { folderSchemes } from './selector.js';

/**
 * The server follows folders that come and go by itself; it is started with the first one, and started again when a
 * folder of another file system comes, because the documents it hears of are chosen by file system.
 */
export function restartOnNewFolders(client: AttestClient): Disposable {
  let known = folderSchemes().join();
  return workspace.onDidChangeWorkspaceFolders(() => {
    const now = folderSchemes().join();
    if (now === known) return;
    known = now;
    const change = now === '' ? client.stop() : client.restart();
    change.catch((error: unknown) => {
      log().error(`The language server did not follow the change of folders: ${String(error)}`);
    });
  });
}
