import { Uri, type Webview } from 'vscode';
import type { Language } from '../../catalog/types.js';

/**
 * The page of the panel: no text, no inline style or script, nothing from a network. What it shows comes in messages.
 */
export function panelHtml(webview: Webview, extensionUri: Uri, title: string, language: Language): string {
  const asset = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'panel', name)).toString();
  const nonce = randomNonce();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // The id tells web components where their icons' style is.
  return `<!DOCTYPE html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)}</title>
    <link rel="stylesheet" id="vscode-codicon-stylesheet" href="${asset('codicon.css')}">
    <link rel="stylesheet" href="${asset('panel.css')}">
  </head>
  <body>
    <main id="app"></main>
    <div id="live" class="hidden" role="status"></div>
    <script nonce="${nonce}" src="${asset('panel.js')}"></script>
  </body>
</html>`;
}

/** The folder that the page may load from. */
export function panelResources(extensionUri: Uri): readonly Uri[] {
  return [Uri.joinPath(extensionUri, 'dist', 'panel')];
}

function randomNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
