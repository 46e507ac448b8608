import { pathToFileURL } from 'node:url';
import { Analyser } from '../../analysis/check.js';
import { MAX_BYTES } from '../../workspace/decode.js';
import { listWorkspace } from '../../workspace/list-workspace.js';
import { loadFiles } from '../../workspace/load-workspace.js';
import { uriOf } from '../../workspace/paths.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import type { CliHost } from '../host.js';
import { NodeFileSystem } from '../node-file-system.js';
import type { OpenWorkspace } from '../open-workspace.js';
import { tellRuleFailures } from '../rule-failures.js';
import { dayFor } from '../today.js';

const AT_ONCE = 64;

/** A workspace that others write in while it is open: every answer is about the files as they are at that moment. */
export class LiveWorkspace {
  readonly #files: NodeFileSystem;
  readonly #index: WorkspaceIndex;
  /** By path: size and time of the file when it was last read. */
  readonly #seen = new Map<string, string>();
  #analyser: { readonly today: string; readonly analyser: Analyser } | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  /** `folder` is the absolute path of a company's folder; `day` the date given, if any. */
  constructor(
    readonly folder: string,
    private readonly day: string | undefined,
    private readonly host: Pick<CliHost, 'now' | 'printError'>,
  ) {
    this.#files = new NodeFileSystem(folder);
    this.#index = new WorkspaceIndex(pathToFileURL(folder).href);
  }

  /** The workspace as it is now. Calls take turns; one that is aborted rejects and leaves the others alone. */
  open(signal?: AbortSignal): Promise<OpenWorkspace> {
    return this.alone((workspace) => Promise.resolve(workspace), signal);
  }

  /** Does what writes while nobody else looks or writes, so that of two changes of a file none is lost. */
  alone<T>(work: (workspace: OpenWorkspace) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const mine = this.#turn.then(async () => work(await this.#refresh(signal)));
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #refresh(signal: AbortSignal | undefined): Promise<OpenWorkspace> {
    signal?.throwIfAborted();
    const { paths, scope } = await listWorkspace(this.#index.root, this.#files, signal && { signal });
    signal?.throwIfAborted();
    const changed = await this.#changed(paths);
    signal?.throwIfAborted();
    this.#index.setScope(scope);
    const now = new Set(paths);
    for (const path of [...this.#seen.keys()]) {
      if (now.has(path)) continue;
      this.#index.delete(uriOf(this.#index.root, path));
      this.#seen.delete(path);
    }
    await loadFiles(this.#index, this.#files, [...changed.keys()]);
    for (const [path, stamp] of changed) this.#seen.set(path, stamp);
    signal?.throwIfAborted();
    const snapshot = this.#index.snapshot();
    const today = dayFor(this.day, snapshot.config, this.host);
    if (this.#analyser?.today !== today)
      this.#analyser = {
        today,
        analyser: new Analyser({ today, onRuleError: tellRuleFailures(this.host, snapshot.root) }),
      };
    this.#analyser.analyser.update(snapshot);
    return { folder: this.folder, snapshot, today, analyser: this.#analyser.analyser };
  }

  /** The files that are not as they were when they were last read, with what tells that. */
  async #changed(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const changed = new Map<string, string>();
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
        const found = await this.#files.stat(uriOf(this.#index.root, path)).catch(() => undefined);
        const stamp = found === undefined ? 'unreadable' : `${found.size} ${found.mtime}`;
        if (this.#seen.get(path) !== stamp) changed.set(path, stamp);
      }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, paths.length) }, worker));
    return changed;
  }

  /** The bytes of a file of the workspace. Rejects when it leads outside or is too large to be read as text. */
  async read(path: string): Promise<Uint8Array> {
    const uri = uriOf(this.#index.root, path);
    const { size } = await this.#files.stat(uri);
    if (size > MAX_BYTES) throw new Error(`${path} is too large to be read.`);
    return this.#files.readFile(uri);
  }
}
