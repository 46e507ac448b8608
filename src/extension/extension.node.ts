import type { ExtensionContext } from 'vscode';
import type { AttestApi } from './api.js';
import { activateAttest } from './extension.shared.js';

/** Entry for the desktop and for servers: only chooses how the language server is run. */
export function activate(context: ExtensionContext): AttestApi {
  return activateAttest(context, async (name, options) => {
    const { createNodeClient } = await import('./client/language-client.node.js');
    return createNodeClient(context.extensionUri, name, options);
  });
}
