import { EventEmitter, type CancellationToken, type Disposable, type Event } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  Alive,
  WorkingOn,
  type NotificationKind,
  type RequestKind,
  type WorkingOnParams,
} from '../../server/protocol.js';
import { log } from '../log.js';
import { answerFileRequests } from './file-access.js';
import { clientOptions } from './options.js';
import { showProblems } from './show-problems.js';
import { Watchdog } from './watchdog.js';

/** Of the library's `State`. */
const RUNNING = 2;
const STARTING = 3;

/** Makes the client of a host: a child process on the desktop, a worker on the web. Loads the library when called. */
export type ClientFactory = (name: string, options: LanguageClientOptions) => Promise<BaseLanguageClient>;

export type ServerState = 'idle' | 'starting' | 'running' | 'failed';

/**
 * The language server as the rest of the extension sees it. Nothing is loaded until `start()`; requests start it
 * themselves, so a command works in a window where no policy was open before.
 */
export class AttestClient implements Disposable {
  #client: BaseLanguageClient | undefined;
  #starting: Promise<BaseLanguageClient> | undefined;
  #state: ServerState = 'idle';
  #failure = '';
  #watchdog: Watchdog | undefined;
  /** What the server said it begins with. */
  #workingOn: string | undefined;
  /** What it was at when it crashed last. */
  #crashedOn: string | undefined;
  readonly #leftOut = new Set<string>();
  readonly #changed = new EventEmitter<ServerState>();
  readonly #stuck = new EventEmitter<string | undefined>();
  readonly #listeners = new Map<string, Set<(params: unknown) => void>>();

  readonly onDidChangeState: Event<ServerState> = this.#changed.event;
  /** The server was started again without this file, on which it got stuck; or with all, when it is not known on which. */
  readonly onDidGetStuck: Event<string | undefined> = this.#stuck.event;

  constructor(private readonly create: ClientFactory) {}

  get state(): ServerState {
    return this.#state;
  }

  /** Why the server does not run, when its state is `failed`. */
  get failure(): string {
    return this.#failure;
  }

  /** Starts the server, once. Rejects when it can't be started. */
  async start(): Promise<void> {
    await this.#running();
  }

  /** Sends a request, starting the server first. Rejects when the server fails or the token is cancelled. */
  async request<P, R>(kind: RequestKind<P, R>, params: P, token?: CancellationToken): Promise<R> {
    const client = await this.#running();
    // A token that is not there would be sent as a second parameter.
    return token
      ? client.sendRequest<R>(kind.method, params, token)
      : client.sendRequest<R>(kind.method, params);
  }

  /** Calls the handler with each such notification, also after a restart. */
  on<P>(kind: NotificationKind<P>, handler: (params: P) => void): Disposable {
    const listeners = this.#listeners.get(kind.method) ?? new Set();
    this.#listeners.set(kind.method, listeners);
    const listener = handler as (params: unknown) => void;
    listeners.add(listener);
    return { dispose: () => listeners.delete(listener) };
  }

  /** Stops the server and starts a fresh one, which reads all files. */
  async restart(): Promise<void> {
    this.#leftOut.clear();
    await this.stop();
    await this.start();
  }

  /** Stops the server; the next request starts it again. */
  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#starting = undefined;
    this.#watchdog?.dispose();
    this.#workingOn = undefined;
    this.#become('idle');
    try {
      await client?.dispose(2000);
    } catch (error) {
      log().warn(`The language server did not stop in order: ${String(error)}`);
    }
  }

  dispose(): Promise<void> {
    this.#listeners.clear();
    return this.stop();
  }

  #running(): Promise<BaseLanguageClient> {
    this.#starting ??= this.#launch().catch((error: unknown) => {
      this.#starting = undefined;
      this.#fail(error instanceof Error ? error.message : String(error));
      throw error;
    });
    return this.#starting;
  }

  async #launch(): Promise<BaseLanguageClient> {
    this.#become('starting');
    const client = await this.create(
      'Attest',
      clientOptions({
        onGivenUp: (reason) => {
          this.#fail(reason);
        },
        onCrash: () => {
          this.#crashed();
        },
        leftOut: () => [...this.#leftOut],
      }),
    );
    this.#client = client;
    answerFileRequests({ answer: (kind, handler) => client.onRequest(kind.method, handler) });
    showProblems(client);
    for (const method of this.#listeners.keys()) this.#forward(client, method);
    client.onDidChangeState(({ newState }) => {
      // The enum itself would load the library here.
      if (this.#client !== client) return;
      if (newState === RUNNING) this.#become('running');
      if (newState === STARTING) this.#become('starting');
    });
    client.onNotification(WorkingOn.method, ({ uri }: WorkingOnParams) => {
      this.#workingOn = uri;
    });
    await client.start();
    this.#watchdog?.dispose();
    this.#watchdog = new Watchdog(
      () => client.sendRequest(Alive.method),
      () => {
        void this.#unstick();
      },
    );
    return client;
  }

  /** Starts a server again that hangs, without the file it hangs on. */
  async #unstick(): Promise<void> {
    const uri = this.#workingOn;
    log().error(
      `The language server did not answer for a minute; it was at ${uri ?? 'no file in particular'}.`,
    );
    if (uri !== undefined) this.#leftOut.add(uri);
    try {
      await this.stop();
      await this.start();
    } catch (error) {
      log().error(`The language server did not start again: ${String(error)}`);
    }
    this.#stuck.fire(uri);
  }

  /** A file that a server was at when it died twice is left out too. */
  #crashed(): void {
    const uri = this.#workingOn;
    if (uri !== undefined && uri === this.#crashedOn) {
      this.#leftOut.add(uri);
      this.#stuck.fire(uri);
    }
    this.#crashedOn = uri;
    this.#workingOn = undefined;
  }

  #forward(client: BaseLanguageClient, method: string): void {
    client.onNotification(method, (params: unknown) => {
      for (const listener of this.#listeners.get(method) ?? []) listener(params);
    });
  }

  #fail(reason: string): void {
    this.#failure = reason;
    log().error(reason);
    this.#become('failed');
  }

  #become(state: ServerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#changed.fire(state);
  }
}
