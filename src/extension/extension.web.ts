import { Uri, type ExtensionContext } from 'vscode';
import type { AttestApi } from './api.js';
import type * as clientBundle from './client/language-client.web.js';
import { activateAttest } from './extension.shared.js';
import { loadBundle } from './load-bundle.js';
import { log } from './log.js';

/** Entry for the browser: only chooses how the language server is run. */
export function activate(context: ExtensionContext): AttestApi {
  return activateAttest(context, async (name, options) => {
    // The server loads while the client does.
    const first = startWorker(context.extensionUri);
    const { createWebClient } = await loadBundle<typeof clientBundle>(context.extensionUri, 'client');
    return createWebClient(name, options, first, () => startWorker(context.extensionUri));
  });
}

function startWorker(extension: Uri): Worker {
  const worker = new Worker(Uri.joinPath(extension, 'dist', 'web', 'server.js').toString(true));
  // A worker that dies tells nobody else.
  worker.addEventListener('error', ({ message }) => {
    log().error(`The language server failed: ${message}`);
  });
  return worker;
}
