import { Uri } from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';

/** A client whose server is a child process. */
export function createNodeClient(
  extension: Uri,
  name: string,
  options: LanguageClientOptions,
): LanguageClient {
  const module = Uri.joinPath(extension, 'dist', 'desktop', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  return new LanguageClient(
    'attest',
    name,
    { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6039'] } } },
    options,
  );
}
