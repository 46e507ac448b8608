import { pictureOf, type Picture } from '../analysis/change/picture.js';
import type { Diagnostic } from '../analysis/diagnostic.js';
import { failedRule } from '../analysis/run-rules.js';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { History } from '../workspace/history.js';
import type { FileSystem } from '../workspace/file-system.js';
import type { Language } from '../catalog/types.js';
import { fileKind } from '../workspace/file-kind.js';
import { companiesOf } from '../workspace/companies.js';
import { listWorkspace } from '../workspace/list-workspace.js';
import { loadFiles, loadWorkspace } from '../workspace/load-workspace.js';
import type { PolicyDocument } from '../workspace/document.js';
import { relativeTo, uriOf } from '../workspace/paths.js';
import { inTimeFor, OutOfTime } from '../workspace/within-time.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { withoutTimes } from '../workspace/without-times.js';
import { WorkspaceScope } from '../workspace/workspace-scope.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import type { CreateAnalyser, WorkspaceAnalyser } from './analyser-port.js';
import { ASKS_OTHERS, warmUp } from './analysis.js';
import { FolderApprovals } from './folder-approvals.js';
import type { Guard } from './guard.js';
import type { OpenDocuments } from './open-documents.js';
import type { ProgressParams } from './protocol.js';
import type { Publisher } from './publisher.js';
import { breathe, inSlices } from './slices.js';

/** What a folder needs of the server around it. */
export interface FolderHost {
  readonly files: FileSystem;
  /** The history of the files below a root. */
  historyOf(root: string): History;
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
  /** Told before a file is read or looked at. */
  begins(uri: string): void;
  /** Whether a file is named as not read, because a server got stuck on it. */
  isLeftOut(uri: string): boolean;
  /** Told which folders below are companies of their own, each time the folder was listed. */
  onCompanies(folder: Folder, companies: readonly string[]): void;
}

/** Above this cost (milliseconds) of one check, typing is gathered before checking again. */
const FAST = 20;
const LONGEST_WAIT = 300;
/** Waits this long (milliseconds) until the files of a commit are all written. */
const HISTORY_PAUSE = 500;
/** Documents whose rules run in one go: few at first, so that there is soon something to see. */
const FIRST_BATCH = 2;
const BATCH = 50;
/** A check that takes longer (milliseconds) goes on after what was typed meanwhile. */
const CHECK_SLICE = 10;
/** Files asked for at once. */
const AT_ONCE = 64;
/** Changed files that are read and checked before others get their turn. */
const TOUCHED_TOGETHER = 4;

/** One workspace folder: its index, its analysis, and what of both is still to be brought up to date. */
export class Folder {
  #index: WorkspaceIndex;
  #scope = new WorkspaceScope();
  /** False for a folder that only holds the folders of companies. */
  isCompany = true;
  #wasListed: () => void = () => undefined;
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
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();
  readonly #approvals: FolderApprovals;
  #approvalTimer: ReturnType<typeof setTimeout> | undefined;
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
    this.#index = this.#newIndex();
    this.#approvals = new FolderApprovals(host.historyOf(root));
    this.#analyser = this.#createAnalyser();
    this.publisher = host.createPublisher(uriOf(root, 'soc2.yaml'));
  }

  /** Resolves when it is known which companies there are; at once for a folder that is closed. */
  readonly listed = new Promise<void>((resolve) => {
    this.#wasListed = resolve;
  });

  get analyser(): WorkspaceAnalyser {
    return this.#analyser;
  }

  /** The workspace-relative path of a file Attest reads in this folder; undefined for any other. */
  pathOf(uri: string): string | undefined {
    const path = relativeTo(this.root, uri);
    return path === undefined || !this.isCompany || this.#scope.outside(path) !== undefined
      ? undefined
      : path;
  }

  /** The model as it is now, with all that was typed. */
  snapshot(): Snapshot {
    this.#takeDirty();
    const snapshot = this.#approvals.on(this.#index.snapshot());
    const expected = this.#expected;
    // While reading, a file that was listed exists although its content is not known yet.
    return expected ? { ...snapshot, has: (path) => snapshot.has(path) || expected.has(path) } : snapshot;
  }

  /**
   * What is known of the folder as it is, and as it was with other files: the text each had, or nothing where it was not
   * there. Files that are not named are as they are on disk. Approvals are looked at as they are written on both sides.
   */
  async pictures(
    base: ReadonlyMap<string, string | undefined>,
  ): Promise<{ readonly before: Picture; readonly after: Picture }> {
    const { files } = this.host;
    const then = this.#newIndex(this.#index);
    await loadWorkspace(then, withoutTimes(files));
    for (const [uri, text] of base) {
      if (text === undefined) then.delete(uri);
      else then.set(uri, { bytes: new TextEncoder().encode(text) });
    }
    this.#takeDirty();
    const picture = (snapshot: Snapshot): Picture => {
      const analyser = this.#createAnalyser();
      analyser.update(snapshot);
      return pictureOf(snapshot, this.#today, analyser);
    };
    return { before: picture(then.snapshot()), after: picture(this.#index.snapshot()) };
  }

  /** Resolves when all that was queued so far has been read. */
  settled(): Promise<void> {
    return this.#queue;
  }

  /** Whether anything of a file but its name and existence counts: of code and pictures a change says nothing. */
  concerns(uri: string): boolean {
    const path = this.pathOf(uri);
    return path !== undefined && (fileKind(path) !== 'other' || this.#decidesOnOthers(path));
  }

  /** Reads the whole folder again. */
  reload(): Promise<void> {
    this.#stop.abort();
    this.#stop = new AbortController();
    const { lastConfig } = this.#index;
    this.#index = this.#newIndex();
    this.#index.rememberConfig(lastConfig);
    this.#analyser = this.#createAnalyser();
    this.#changed = new Set();
    this.ready = false;
    this.#complete = false;
    const signal = this.#stop.signal;
    return this.#enqueue('read the workspace', () => this.#load(signal));
  }

  dispose(): void {
    this.#wasListed();
    this.#stop.abort();
    clearTimeout(this.#timer);
    clearTimeout(this.#restTimer);
    clearTimeout(this.#approvalTimer);
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
      await this.#reread(uris, signal);
      if (signal.aborted) return;
      this.schedule();
      this.#askHistory();
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
    for (const uri of changed) {
      const document = snapshot.documents.get(uri);
      if (document) this.#analyseInTime(document);
    }
    this.#changed = new Set();
    const slice = this.ready ? { most: CHECK_SLICE, first: [...this.host.open.uris()] } : undefined;
    this.#publish(this.#analyser.update(this.snapshot(), changed, slice));
    if (this.#analyser.isBehind) this.#goOn();
    this.#costs = [this.#costs[1], Date.now() - started];
    this.revision += 1;
    this.host.onChanged(this);
  }

  /** Checks without leaving anything for later. */
  checkAll(): void {
    this.check();
    if (this.#analyser.isBehind) this.#publish(this.#analyser.catchUp());
  }

  /** Runs the rules that a check left, slice by slice: a key that was typed meanwhile comes first. */
  #goOn(): void {
    this.#restTimer ??= setTimeout(() => {
      this.#restTimer = undefined;
      this.host.guard.start('check', () => {
        if (!this.#analyser.isBehind) return;
        this.#publish(this.#analyser.catchUp(CHECK_SLICE));
        this.revision += 1;
        this.host.onChanged(this);
        if (this.#analyser.isBehind) this.#goOn();
      });
    }, 0);
  }

  /**
   * Until the workspace was checked once, documents alone are judged, open ones first, and by themselves: what other
   * documents decide could still turn out otherwise, and records would look incomplete. When it is read again, what
   * stands there stays.
   */
  #publish(uris: ReadonlySet<string>): void {
    this.publisher.isSetUp = this.#index.snapshot().config !== undefined;
    if (this.ready || this.#shownOnce) {
      const shown = this.ready ? uris : [...uris].filter((uri) => this.host.open.get(uri));
      this.publisher.publish(shown, (uri) => this.#named(uri));
      return;
    }
    const shown = [...uris].filter(
      (uri) => (this.#complete || this.host.open.get(uri)) && isDocument(this.root, uri),
    );
    this.publisher.publish(shown, (uri) =>
      this.#analyser.checkDocument(uri).filter(({ code }) => !ASKS_OTHERS.has(code)),
    );
  }

  #named(uri: string): readonly Diagnostic[] {
    const document = this.#index.snapshot().documents.get(uri);
    return this.#approvals.naming(document, this.#analyser.checkDocument(uri));
  }

  /** Asks soon what the history says of approvals; it changes when files are written and committed, not with keys. */
  #askHistory(): void {
    clearTimeout(this.#approvalTimer);
    this.#approvalTimer = setTimeout(() => {
      this.host.guard.start('ask the history', () => this.#takeHistory());
    }, HISTORY_PAUSE);
  }

  async #takeHistory(): Promise<void> {
    if (!this.ready) return;
    const named = await this.#approvals.ask(this.snapshot());
    const changed = this.#analyser.update(this.snapshot(), []);
    this.#publish(new Set([...named, ...changed]));
    this.revision += 1;
    this.host.onChanged(this);
  }

  #todayOf({ config }: Snapshot): string {
    return this.host.todayIn(config?.report.timezone);
  }

  #newIndex(other?: WorkspaceIndex): WorkspaceIndex {
    const index = new WorkspaceIndex(this.root, other);
    index.mayRead = (uri) => {
      if (this.host.isLeftOut(uri)) return false;
      this.host.begins(uri);
      return true;
    };
    return index;
  }

  #createAnalyser(): WorkspaceAnalyser {
    this.#today = this.#todayOf(this.#index.snapshot());
    return this.host.createAnalyser({
      today: this.#today,
      onDocument: (uri) => {
        this.host.begins(uri);
      },
      onRuleError: (code, uri, error) => {
        this.host.guard.report(failedRule(code, uri, this.root), error);
      },
    });
  }

  async #load(signal: AbortSignal): Promise<void> {
    const files = this.host.files;
    const listing = await listWorkspace(this.root, files, { signal });
    if (signal.aborted) return;
    const { paths: all, scope } = listing;
    this.#scope = scope;
    this.#index.setScope(scope);
    const companies = companiesOf(listing);
    this.isCompany = companies.includes('');
    const paths = this.isCompany ? all : [];
    this.host.onCompanies(
      this,
      companies.filter((company) => company !== ''),
    );
    this.#wasListed();
    this.#expected = new Set(paths);
    const isRecord = (path: string): boolean =>
      /^(?:config|controls|findings|answers|overruled|acknowledgements|register)$/.test(fileKind(path));
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
    this.#askHistory();
    this.host.onProgress({ folder: this.root, stage: 'done', done: paths.length, total: paths.length });
  }

  /** Analyses document by document, runs the rules batch by batch so that typing is never kept waiting, and shows. */
  async #checkDocuments(signal: AbortSignal): Promise<void> {
    const documents = [...this.snapshot().documents.values()];
    for (let start = 0, size = FIRST_BATCH; start < documents.length; size = Math.min(size * 2, BATCH)) {
      const batch = documents.slice(start, start + size);
      await inSlices(batch, (document) => this.#analyseInTime(document), {
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

  /** Analyses a document; one that takes too long becomes a file of which nothing is known. */
  #analyseInTime(document: PolicyDocument): void {
    this.host.begins(document.uri);
    try {
      inTimeFor(document.lineCount * 80, () => this.#analyser.facts.analysisOf(document));
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      this.#index.setTooSlow(document.uri, document.version);
      this.#changed.add(document.uri);
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

  /**
   * Reads files again. What each has become is asked of all at once; then a few at a time are read, looked at and checked,
   * so that a checkout of hundreds of files keeps no key waiting.
   */
  async #reread(uris: readonly string[], signal: AbortSignal): Promise<void> {
    const files: string[] = [];
    const folders: string[] = [];
    const known = uris.flatMap((uri) => {
      const path = this.pathOf(uri);
      return path === undefined ? [] : [{ uri, path }];
    });
    for (let from = 0; from < known.length; from += AT_ONCE) {
      const some = known.slice(from, from + AT_ONCE);
      const stats = await Promise.all(
        some.map(({ uri }) => this.host.files.stat(uri).catch(() => undefined)),
      );
      if (signal.aborted) return;
      for (const [n, { uri, path }] of some.entries()) {
        const type = stats[n]?.type;
        if (type === 'file' && this.#decidesOnOthers(path)) {
          void this.reload();
          return;
        }
        if (type === undefined) this.#forget(uri);
        else if (type === 'directory') folders.push(path);
        else if (type === 'file' && !this.#isEdited(uri)) files.push(path);
      }
    }
    await this.#readAgain(files, signal);
    for (const below of folders) {
      if (signal.aborted) return;
      const scope = this.#scope;
      const { paths } = await listWorkspace(this.root, this.host.files, { signal, below, scope });
      await this.#readAgain(
        paths.filter((path) => !this.#isEdited(uriOf(this.root, path))),
        signal,
      );
    }
  }

  /** Reads files by their paths and checks what was read, a few at a time. */
  async #readAgain(paths: readonly string[], signal: AbortSignal): Promise<void> {
    for (let from = 0; from < paths.length && !signal.aborted; from += TOUCHED_TOGETHER) {
      const some = paths.slice(from, from + TOUCHED_TOGETHER);
      await loadFiles(this.#index, this.host.files, some, { signal });
      if (signal.aborted) return;
      for (const path of some) this.#changed.add(uriOf(this.root, path));
      if (from + TOUCHED_TOGETHER >= paths.length) return;
      this.check();
      await breathe();
    }
  }

  /** Whether a file on disk may change which other files are looked at: rules of git, a company's soc2.yaml below. */
  #decidesOnOthers(path: string): boolean {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return name === '.gitignore' || (path.includes('/') && fileKind(name) === 'config');
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
