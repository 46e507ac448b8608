import { Uri } from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { answerHistoryRequests } from './answer-history.node.js';

/** A client whose server is a child process. */
export function createNodeClient(
  extension: Uri,
  name: string,
  options: LanguageClientOptions,
): LanguageClient {
  const module = Uri.joinPath(extension, 'dist', 'desktop', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const client = new LanguageClient(
    'attest',
    name,
    { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6039'] } } },
    options,
  );
  answerHistoryRequests({ answer: (kind, handler) => client.onRequest(kind.method, handler) });
  return client;
}
