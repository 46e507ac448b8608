import type { ExtensionContext } from 'vscode';
import type { AttestApi } from './api.js';
import type * as clientBundle from './client/language-client.node.js';
import { activateAttest } from './extension.shared.js';
import { loadBundle } from './load-bundle.js';

/** Entry for the desktop and for servers: only chooses how the language server is run. */
export function activate(context: ExtensionContext): AttestApi {
  return activateAttest(context, async (name, options) => {
    const { createNodeClient } = await loadBundle<typeof clientBundle>(context.extensionUri, 'client');
    return createNodeClient(context.extensionUri, name, options);
  });
}
