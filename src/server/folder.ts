import { failedRule } from '../analysis/run-rules.js';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileSystem } from '../workspace/file-system.js';
import type { Language } from '../catalog/types.js';
import { fileKind, isSkipped } from '../workspace/file-kind.js';
import { listFiles, loadFile, loadFiles } from '../workspace/load-workspace.js';
import { relativeTo, uriOf } from '../workspace/paths.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import type { CreateAnalyser, WorkspaceAnalyser } from './analyser-port.js';
import { ASKS_OTHERS, warmUp } from './analysis.js';
import type { Guard } from './guard.js';
import type { OpenDocuments } from './open-documents.js';
import type { ProgressParams } from './protocol.js';
import type { Publisher } from './publisher.js';
import { breathe, inSlices } from './slices.js';

/** What a folder needs of the server around it. */
export interface FolderHost {
  readonly files: FileSystem;
  readonly open: OpenDocuments;
  readonly guard: Guard;
  /** The ISO date of checks in a workspace whose soc2.yaml names this time zone. */
  todayIn(timezone: string | undefined): string;
  /** That of messages: the best guess at what the policies are written in before any was read. */
  readonly language: Language;
  readonly createAnalyser: CreateAnalyser;
  createPublisher(home: string): Publisher;
  onProgress(progress: ProgressParams): void;
  onChanged(folder: Folder): void;
}

/** Above this cost (milliseconds) of one check, typing is gathered before checking again. */
const FAST = 20;
const LONGEST_WAIT = 300;
/** Documents whose rules run in one go: few at first, so that there is soon something to see. */
const FIRST_BATCH = 2;
const BATCH = 50;

/** One workspace folder: its index, its analysis, and what of both is still to be brought up to date. */
export class Folder {
  #index: WorkspaceIndex;
  #analyser: WorkspaceAnalyser;
  readonly publisher: Publisher;
  readonly #dirty = new Set<string>();
  #changed = new Set<string>();
  /** Paths known while the workspace is still being read. */
  #expected: ReadonlySet<string> | undefined;
  #shownOnce = false;
  /** Whether all documents and records were read. */
  #complete = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();
  #stop = new AbortController();
  #today = '';
  /** Milliseconds that the last two checks took. */
  #costs: readonly [number, number] = [0, 0];
  ready = false;
  /** Goes up whenever results over the whole folder may be others. */
  revision = 0;

  constructor(
    readonly root: string,
    readonly name: string,
    private readonly host: FolderHost,
  ) {
    this.#index = new WorkspaceIndex(root);
    this.#analyser = this.#createAnalyser();
    this.publisher = host.createPublisher(uriOf(root, 'soc2.yaml'));
  }

  get analyser(): WorkspaceAnalyser {
    return this.#analyser;
  }

  /** The workspace-relative path of a file Attest reads in this folder; undefined for any other. */
  pathOf(uri: string): string | undefined {
    const path = relativeTo(this.root, uri);
    return path === undefined || isSkipped(path) ? undefined : path;
  }

  /** The model as it is now, with all that was typed. */
  snapshot(): Snapshot {
    this.#takeDirty();
    const snapshot = this.#index.snapshot();
    const expected = this.#expected;
    // While reading, a file that was listed exists although its content is not known yet.
    return expected ? { ...snapshot, has: (path) => snapshot.has(path) || expected.has(path) } : snapshot;
  }

  /** Resolves when all that was queued so far has been read. */
  settled(): Promise<void> {
    return this.#queue;
  }

  /** Reads the whole folder again. */
  reload(): Promise<void> {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#index = new WorkspaceIndex(this.root);
    this.#analyser = this.#createAnalyser();
    this.#changed = new Set();
    this.ready = false;
    this.#complete = false;
    const signal = this.#stop.signal;
    return this.#enqueue('read the workspace', () => this.#load(signal));
  }

  dispose(): void {
    this.#stop.abort();
    clearTimeout(this.#timer);
    this.publisher.clear();
  }

  /** An open file got new text. */
  typed(uri: string): void {
    const path = this.pathOf(uri);
    if (path === undefined || !this.#index.wants(path)) return;
    this.#dirty.add(uri);
    this.schedule();
  }

  /** A file changed on disk, appeared, went away, or is no longer open. Folders are followed. */
  touched(uris: readonly string[]): void {
    const signal = this.#stop.signal;
    void this.#enqueue('read changed files', async () => {
      for (const uri of uris) {
        if (signal.aborted) return;
        await this.#reread(uri, signal);
      }
      this.schedule();
    });
  }

  /** Checks soon: at once when checks are cheap, a little later when they are not. */
  schedule(): void {
    if (this.#timer !== undefined) return;
    // A single slow check, such as one during which memory was cleaned up, keeps nobody waiting.
    const cost = Math.min(...this.#costs);
    const delay = cost < FAST ? 0 : Math.min(cost * 2, LONGEST_WAIT);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.host.guard.start('check', () => {
        this.check();
      });
    }, delay);
  }

  /** Brings analysis up to date with all that is known and publishes what changed. */
  check(): void {
    const started = Date.now();
    const snapshot = this.snapshot();
    if (this.#todayOf(snapshot) !== this.#today) {
      void this.reload();
      return;
    }
    if (this.#changed.size === 0) return;
    const changed = this.#changed;
    this.#changed = new Set();
    this.#publish(this.#analyser.update(snapshot, changed));
    this.#costs = [this.#costs[1], Date.now() - started];
    this.revision += 1;
    this.host.onChanged(this);
  }

  /**
   * Until the workspace was checked once, documents alone are judged, open ones first, and by themselves: what other
   * documents decide could still turn out otherwise, and records would look incomplete. When it is read again, what
   * stands there stays.
   */
  #publish(uris: ReadonlySet<string>): void {
    if (this.ready || this.#shownOnce) {
      const shown = this.ready ? uris : [...uris].filter((uri) => this.host.open.get(uri));
      this.publisher.publish(shown, (uri) => this.#analyser.checkDocument(uri));
      return;
    }
    const shown = [...uris].filter(
      (uri) => (this.#complete || this.host.open.get(uri)) && isDocument(this.root, uri),
    );
    this.publisher.publish(shown, (uri) =>
      this.#analyser.checkDocument(uri).filter(({ code }) => !ASKS_OTHERS.has(code)),
    );
  }

  #todayOf({ config }: Snapshot): string {
    return this.host.todayIn(config?.report.timezone);
  }

  #createAnalyser(): WorkspaceAnalyser {
    this.#today = this.#todayOf(this.#index.snapshot());
    return this.host.createAnalyser({
      today: this.#today,
      onRuleError: (code, uri, error) => {
        this.host.guard.report(failedRule(code, uri, this.root), error);
      },
    });
  }

  async #load(signal: AbortSignal): Promise<void> {
    const files = this.host.files;
    const paths = await listFiles(this.root, files, signal);
    if (signal.aborted) return;
    this.#expected = new Set(paths);
    const isRecord = (path: string): boolean =>
      /^(?:config|controls|findings|answers|register)$/.test(fileKind(path));
    const records = paths.filter(isRecord);
    const others = paths.filter((path) => !isRecord(path)).sort((a, b) => rank(a) - rank(b));
    const closed = others.filter((path) => !this.host.open.get(uriOf(this.root, path)));
    const wanted = closed.filter((path) => this.#index.wants(path));
    // All are asked for at once: a client that is just starting answers late, and then many together.
    const recordsRead = loadFiles(this.#index, files, records, { signal });
    const documentsRead = loadFiles(this.#index, files, wanted, {
      signal,
      onProgress: ({ read, found }) => {
        this.host.onProgress({ folder: this.root, stage: 'reading', done: read, total: found });
      },
    });
    // The time until they answer is not lost.
    await breathe();
    warmUp(this.host.language);
    await recordsRead;
    if (signal.aborted) return;
    warmUp(this.#index.snapshot().config?.preferences.language ?? 'en');
    this.#takeOpen();
    // Only now is the time zone known that decides what day it is.
    if (this.#todayOf(this.snapshot()) !== this.#today) this.#analyser = this.#createAnalyser();
    // Together with a new configuration all documents would be looked at, those that wait for their turn included.
    this.#analyser.update({ ...this.snapshot(), documents: new Map() }, []);
    this.check();
    await documentsRead;
    if (signal.aborted) return;
    this.#complete = true;
    this.#takeOpen();
    // Evidence is known by name only, and no rule about a document asks for it.
    const namesRead = loadFiles(
      this.#index,
      files,
      closed.filter((path) => !this.#index.wants(path)),
      { signal },
    );
    await this.#checkDocuments(signal);
    await namesRead;
    if (signal.aborted) return;
    this.#expected = undefined;
    // What was typed or changed meanwhile, and the records.
    this.#analyser.update(this.snapshot());
    this.ready = true;
    this.#shownOnce = true;
    this.revision += 1;
    this.#publish(new Set([...this.publisher.uris, ...this.#analyser.checkWorkspace().keys()]));
    this.host.onChanged(this);
    this.host.onProgress({ folder: this.root, stage: 'done', done: paths.length, total: paths.length });
  }

  /** Analyses document by document, runs the rules batch by batch so that typing is never kept waiting, and shows. */
  async #checkDocuments(signal: AbortSignal): Promise<void> {
    const documents = [...this.snapshot().documents.values()];
    for (let start = 0, size = FIRST_BATCH; start < documents.length; size = Math.min(size * 2, BATCH)) {
      const batch = documents.slice(start, start + size);
      await inSlices(batch, (document) => this.#analyser.facts.analysisOf(document), {
        signal,
        onProgress: (done) => {
          const stage = 'checking';
          this.host.onProgress({ folder: this.root, stage, done: start + done, total: documents.length });
        },
      });
      if (signal.aborted) return;
      const snapshot = this.snapshot();
      const known = documents.slice(0, start + size).flatMap(({ uri }) => {
        const document = snapshot.documents.get(uri);
        return document ? [[uri, document] as const] : [];
      });
      // The analyser sees no more of the workspace than it was told of.
      const soFar = { ...snapshot, documents: new Map(known) };
      const uris = batch.map(({ uri }) => uri);
      this.#publish(this.#analyser.update(soFar, uris));
      await breathe();
      start += size;
    }
  }

  /** Open editors go before what was read from disk, also for files opened while reading. */
  #takeOpen(): void {
    for (const uri of this.host.open.uris()) {
      const path = this.pathOf(uri);
      if (path !== undefined && this.#index.wants(path)) this.#dirty.add(uri);
    }
  }

  /** Texts typed since the last look go into the index. */
  #takeDirty(): void {
    for (const uri of this.#dirty) {
      const document = this.host.open.get(uri);
      if (document) this.#set(uri, document);
    }
    this.#dirty.clear();
  }

  #set(uri: string, document: TextDocument): void {
    try {
      this.#index.set(uri, { text: document.getText(), version: document.version });
    } catch (error) {
      this.host.guard.report(`parse ${uri}`, error);
      this.#index.setUnreadable(uri, error instanceof Error ? error.message : String(error));
    }
    this.#changed.add(uri);
  }

  async #reread(uri: string, signal: AbortSignal): Promise<void> {
    const path = this.pathOf(uri);
    if (path === undefined) return;
    const stat = await this.host.files.stat(uri).catch(() => undefined);
    if (signal.aborted) return;
    if (stat === undefined) {
      this.#forget(uri);
    } else if (stat.type === 'directory') {
      const paths = await listFiles(this.root, this.host.files, signal, path);
      const closed = paths.filter((one) => !this.host.open.get(uriOf(this.root, one)));
      await loadFiles(this.#index, this.host.files, closed, { signal });
      for (const one of paths) this.#changed.add(uriOf(this.root, one));
    } else if (stat.type === 'file' && !this.#isEdited(uri)) {
      await loadFile(this.#index, this.host.files, uri, path);
      this.#changed.add(uri);
    }
  }

  /** An open editor goes before the disk. */
  #isEdited(uri: string): boolean {
    if (!this.host.open.get(uri)) return false;
    this.typed(uri);
    return true;
  }

  /** Forgets a file, or all below a folder. */
  #forget(uri: string): void {
    const { documents, fileProblems } = this.#index.snapshot();
    const below = `${uri}/`;
    for (const known of [...documents.keys(), ...fileProblems.keys()])
      if (known.startsWith(below)) this.#changed.add(known);
    this.#changed.add(uri);
    this.#index.delete(uri);
  }

  #enqueue(what: string, work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(() => this.host.guard.run(what, undefined, work));
    return this.#queue;
  }
}

function isDocument(root: string, uri: string): boolean {
  return fileKind(relativeTo(root, uri) ?? '') === 'document';
}

/** Documents before manifests before the names of evidence. */
function rank(path: string): number {
  const kind = fileKind(path);
  return kind === 'document' ? 0 : kind === 'manifest' ? 1 : 2;
}
