import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { createAnalyser } from '../../src/server/analysis.js';
import { encodeBase64 } from '../../src/server/base64.js';
import {
  FsReadDirectory,
  FsReadFile,
  FsStat,
  Progress,
  StateChanged,
  type ProgressParams,
  type RequestKind,
  WorkingOn,
  type InitializationOptions,
  type ServerSettings,
  type StateChangedParams,
} from '../../src/server/protocol.js';
import { joinRuns, movedPlaces, Problems, type ProblemsParams } from '../../src/server/problems-protocol.js';
import { startServer } from '../../src/server/server.js';
import type { MemoryFiles } from './memory-files.js';

/** What an editor such as VS Code can do. */
const CAPABILITIES: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    workspaceFolders: true,
  },
  textDocument: {
    publishDiagnostics: {
      versionSupport: true,
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix'] } },
      resolveSupport: { properties: ['edit'] },
      dataSupport: true,
    },
    rename: { prepareSupport: true },
    definition: { linkSupport: true },
  },
};

export interface FilePort {
  read(uri: string): Uint8Array;
  stat(uri: string): object;
  list(uri: string): object;
}

/** A client over in-memory streams, with the real connection on both sides. */
export class TestClient {
  readonly #connection;
  readonly #server;
  readonly #texts = new Map<string, { version: number; text: string }>();
  readonly diagnostics = new Map<string, PublishDiagnosticsParams>();
  /** Every publication, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  /** What came whole or as changes, in order, for a client that asked for it. */
  readonly problems: ProblemsParams<Diagnostic>[] = [];
  readonly progress: ProgressParams[] = [];
  readonly errors: string[] = [];
  states: StateChangedParams[] = [];
  /** What the server said it begins with, in order. */
  readonly worked: (string | undefined)[] = [];

  constructor(files: FilePort, now?: () => Date) {
    const [up, down] = [new PassThrough(), new PassThrough()];
    this.#server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    startServer(this.#server, { createAnalyser, now });
    this.#connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.#connection.onRequest(FsReadFile.method, ({ uri }: { uri: string }) =>
      encodeBase64(files.read(uri)),
    );
    this.#connection.onRequest(FsReadDirectory.method, ({ uri }: { uri: string }) => files.list(uri));
    this.#connection.onRequest(FsStat.method, ({ uri }: { uri: string }) => files.stat(uri));
    this.#connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.diagnostics.set(params.uri, params);
      this.published.push(params);
    });
    this.#connection.onNotification(Problems.method, (params: ProblemsParams<Diagnostic>) => {
      const { uri, diagnostics, runs } = params;
      const before = this.diagnostics.get(uri)?.diagnostics ?? [];
      const all = runs ? joinRuns(before, runs, diagnostics, moved) : [...diagnostics];
      this.diagnostics.set(uri, { uri, diagnostics: all });
      this.problems.push(params);
    });
    this.#connection.onNotification(Progress.method, (params: ProgressParams) => {
      this.progress.push(params);
    });
    this.#connection.onNotification(WorkingOn.method, ({ uri }: { uri?: string }) => {
      this.worked.push(uri);
    });
    this.#connection.onNotification(StateChanged.method, (params: StateChangedParams) => {
      this.states.push(params);
    });
    this.#connection.onNotification(
      'window/logMessage',
      ({ type, message }: { type: number; message: string }) => {
        if (type === 1) this.errors.push(message);
      },
    );
    this.#connection.listen();
  }

  /** Starts a client on files in memory and waits until they are read. */
  static async on(
    files: MemoryFiles,
    settings: ServerSettings = { today: '2026-11-24' },
    now?: () => Date,
  ): Promise<TestClient> {
    const client = new TestClient(files, now);
    await client.start([files.root], settings);
    await client.ready();
    return client;
  }

  async start(roots: readonly string[], settings: InitializationOptions = {}): Promise<unknown> {
    const result = await this.request('initialize', {
      processId: null,
      rootUri: roots[0] ?? null,
      capabilities: CAPABILITIES,
      workspaceFolders: roots.map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf('/') + 1) })),
      initializationOptions: settings,
    });
    await this.notify('initialized', {});
    return result;
  }

  /** Resolves when every folder has been read and checked. */
  async ready(): Promise<void> {
    await this.request('attest/diagnosticsSummary', {});
    await this.settle();
  }

  /** Resolves when everything sent so far was handled and its diagnostics have arrived. */
  async settle(milliseconds = 40): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await this.request('attest/diagnosticsSummary', {});
  }

  /** Resolves when something has come about; fails when it has not within some seconds. */
  async until(what: string, holds: () => boolean, milliseconds = 10_000): Promise<void> {
    const started = Date.now();
    while (!holds()) {
      if (Date.now() - started > milliseconds) throw new Error(`not within ${milliseconds} ms: ${what}`);
      await this.settle(20);
    }
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.#connection.sendRequest<R>(method, params);
  }

  ask<P, R>(kind: RequestKind<P, R>, params: P): Promise<R> {
    return this.#connection.sendRequest<R>(kind.method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#texts.set(uri, { version: 1, text });
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces the first occurrence of a text, as typing does. */
  async replace(uri: string, before: string, after: string): Promise<void> {
    const now = this.#texts.get(uri);
    if (!now) throw new Error(`${uri} is not open`);
    const at = now.text.indexOf(before);
    if (at < 0) throw new Error(`“${before}” is not in ${uri}`);
    const range = { start: positionAt(now.text, at), end: positionAt(now.text, at + before.length) };
    const text = now.text.slice(0, at) + after + now.text.slice(at + before.length);
    this.#texts.set(uri, { version: now.version + 1, text });
    await this.notify('textDocument/didChange', {
      textDocument: { uri, version: now.version + 1 },
      contentChanges: [{ range, text: after }],
    });
  }

  close(uri: string): Promise<void> {
    this.#texts.delete(uri);
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  changedOnDisk(uri: string, type: 1 | 2 | 3 = 2): Promise<void> {
    return this.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  /** Codes of the diagnostics a file shows now. */
  codes(uri: string): string[] {
    return (this.diagnostics.get(uri)?.diagnostics ?? []).map(({ code }) => String(code));
  }

  async stop(): Promise<void> {
    await this.request('shutdown', undefined);
    this.#connection.dispose();
    this.#server.dispose();
  }
}

function moved(diagnostic: Diagnostic, lines: number): Diagnostic {
  const { start, end } = diagnostic.range;
  const by = (place: typeof start): typeof start => ({ ...place, line: place.line + lines });
  const data: unknown = movedPlaces(diagnostic.data, lines);
  return { ...diagnostic, range: { start: by(start), end: by(end) }, data };
}

/** Position of an offset in a text. */
export function positionAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** Position of the first occurrence of a text, plus some characters. */
export function find(text: string, what: string, plus = 0): { line: number; character: number } {
  const at = text.indexOf(what);
  if (at < 0) throw new Error(`“${what}” is not there`);
  return positionAt(text, at + plus);
}
