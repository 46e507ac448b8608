import type { ExtensionContext } from 'vscode';
import type { AttestApi } from './api.js';
import { activateAttest } from './extension.shared.js';

/** Entry for the browser: only chooses how the language server is run. */
export function activate(context: ExtensionContext): AttestApi {
  return activateAttest(context, async (name, options) => {
    const { createWebClient } = await import('./client/language-client.web.js');
    return createWebClient(context.extensionUri, name, options);
  });
}
