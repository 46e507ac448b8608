import { Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';

/** A client whose server is a web worker. */
export function createWebClient(extension: Uri, name: string, options: LanguageClientOptions): LanguageClient {
  const script = Uri.joinPath(extension, 'dist', 'web', 'server.js').toString(true);
  return new LanguageClient('attest', name, async () => new Worker(script), options);
}
