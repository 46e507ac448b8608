import { Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { log } from '../log.js';

/** A client whose server is a web worker; every start makes a fresh one. */
export function createWebClient(
  extension: Uri,
  name: string,
  options: LanguageClientOptions,
): LanguageClient {
  const script = Uri.joinPath(extension, 'dist', 'web', 'server.js').toString(true);
  let worker: Worker | undefined;
  const start = (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    // A worker that dies tells nobody else.
    worker.addEventListener('error', ({ message }) => {
      log().error(`The language server failed: ${message}`);
    });
    // Not the worker itself: VS Code's own Worker class defeats the library's instanceof.
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    });
  };
  const client = new LanguageClient('attest', name, start, options);
  client.onDidChangeState(({ newState }) => {
    if (newState === STOPPED) worker?.terminate();
  });
  return client;
}

/** The library's `State.Stopped`. */
const STOPPED = 1;
