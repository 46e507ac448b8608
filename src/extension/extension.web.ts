import { Uri, type ExtensionContext } from 'vscode';
import type { InitializationOptions } from '../server/protocol.js';
import type { AttestApi } from './api.js';
import type * as clientBundle from './client/language-client.web.js';
import { activateAttest } from './extension.shared.js';
import { importApartWith } from './importing/import-apart.js';
import { importInWorker } from './importing/import-in-worker.js';
import { loadBundle } from './load-bundle.js';
import { log } from './log.js';

/** Entry for the browser: only chooses how the language server is run. */
export function activate(context: ExtensionContext): AttestApi {
  const address = (...path: string[]): string =>
    Uri.joinPath(context.extensionUri, 'dist', ...path).toString(true);
  importApartWith((task, signal) => importInWorker(address('web', 'importers.js'), task, signal));
  return activateAttest(context, async (name, options) => {
    // The server loads while the client does.
    const script = address('web', 'server.js');
    const first = startWorker(script);
    const { createWebClient } = await loadBundle<typeof clientBundle>(context.extensionUri, 'client');
    const shared = options.initializationOptions as () => InitializationOptions;
    const initializationOptions = (): InitializationOptions => ({ ...shared(), dataFolder: address('data') });
    return createWebClient(name, { ...options, initializationOptions }, first, () => startWorker(script));
  });
}

function startWorker(script: string): Worker {
  const worker = new Worker(script);
  // A worker that dies tells nobody else.
  worker.addEventListener('error', ({ message }) => {
    log().error(`The language server failed: ${message}`);
  });
  return worker;
}
