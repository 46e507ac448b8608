import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';

/** The library's `State.Stopped`. */
const STOPPED = 1;

/**
 * A client whose server is a web worker; every start takes a fresh one.
 * @param first the worker of the first start, made before this file was loaded
 * @param next makes the workers of later starts
 */
export function createWebClient(
  name: string,
  options: LanguageClientOptions,
  first: Worker,
  next: () => Worker,
): LanguageClient {
  let worker: Worker | undefined;
  const start = (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = worker === undefined ? first : next();
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
