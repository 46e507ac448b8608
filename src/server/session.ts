import { TextDocuments, type Connection, type Diagnostic, type WorkspaceFolder } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileSystem } from '../workspace/file-system.js';
import { uriOf } from '../workspace/paths.js';
import type { CreateAnalyser } from './analyser-port.js';
import { clientHistory } from './client-history.js';
import { clientFiles } from './client-files.js';
import { Folder, type FolderHost } from './folder.js';
import { Guard } from './guard.js';
import { normaliseUri, OpenDocuments } from './open-documents.js';
import { problemRuns } from './problem-runs.js';
import { Problems, type ProblemsParams } from './problems-protocol.js';
import { Progress } from './protocol.js';
import { Publisher } from './publisher.js';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.js';
import { StateNotifier } from './state-notifier.js';
import { Today } from './today.js';
import { WorkNotice } from './work-notice.js';
import { withoutEnd } from '../workspace/text-ends.js';

/** Waits this long (milliseconds) to gather file events and to share out held-back diagnostics. */
const GATHER = 60;
const LATER = 300;

/** One connection: its settings, its open files and its workspace folders. */
export class Session {
  readonly documents = new TextDocuments(TextDocument);
  readonly open = new OpenDocuments(this.documents);
  readonly guard: Guard;
  readonly work: WorkNotice;
  readonly files: FileSystem;
  readonly #folders = new Map<string, Folder>();
  /** The roots of companies found below a folder, by its root. */
  readonly #companies = new Map<string, ReadonlySet<string>>();
  readonly #notifier: StateNotifier;
  readonly #today: Today;
  readonly #events = new Set<string>();
  #eventTimer: ReturnType<typeof setTimeout> | undefined;
  #settings: Settings = DEFAULT_SETTINGS;
  #running = false;
  /** Whether the client can create and rename files as part of an edit. */
  fileOperations = { create: false, rename: false };
  /** Whether the client asks for the edit of a quick fix only when it is chosen. */
  resolvesActions = false;
  /** Whether the client takes what changed in the problems of a file, in the place of whole lists. */
  sendsChanges = false;
  /** Files that a server before this one got stuck on. */
  leftOut: ReadonlySet<string> = new Set();

  constructor(
    readonly connection: Connection,
    private readonly createAnalyser: CreateAnalyser,
    now: () => Date,
  ) {
    this.#today = new Today(now);
    this.work = new WorkNotice(connection);
    this.guard = new Guard(connection.console, () => {
      this.work.begins();
    });
    this.files = clientFiles(connection);
    this.#notifier = new StateNotifier(connection, () => this.folders);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** The folders of companies. */
  get folders(): readonly Folder[] {
    return [...this.#folders.values()].filter(({ isCompany }) => isCompany);
  }

  /**
   * The folders a request is about, once it is known which companies there are: each is a folder of its own. A workspace
   * folder that only holds companies stands for all of them.
   */
  async foldersFor(root: string | undefined): Promise<readonly Folder[]> {
    // Companies found meanwhile may hold others.
    for (let known = -1; known !== this.#folders.size;) {
      known = this.#folders.size;
      await Promise.all([...this.#folders.values()].map((folder) => folder.listed));
    }
    if (root === undefined) return this.folders;
    const uri = folderUri(root);
    const folder = this.#folders.get(uri);
    if (folder?.isCompany === true) return [folder];
    return folder ? this.folders.filter((one) => one.root.startsWith(`${uri}/`)) : [];
  }

  /** The innermost folder that holds the file, if Attest reads it there. */
  folderOf(uri: string): Folder | undefined {
    let best: Folder | undefined;
    for (const folder of this.#folders.values()) {
      if (uri.startsWith(`${folder.root}/`) && folder.root.length > (best?.root.length ?? -1)) best = folder;
    }
    return best?.pathOf(uri) === undefined ? undefined : best;
  }

  configure(raw: unknown): void {
    const before = this.#settings;
    this.#settings = readSettings(raw, before);
    if (
      before.language === this.#settings.language &&
      before.maxClosedDiagnostics === this.#settings.maxClosedDiagnostics
    )
      return;
    for (const folder of this.folders) folder.publisher.refresh();
  }

  addFolders(folders: readonly WorkspaceFolder[]): void {
    for (const { uri, name } of folders) {
      const root = folderUri(uri);
      if (this.#folders.has(root)) continue;
      const folder = new Folder(root, name, this.#hostFor());
      this.#folders.set(root, folder);
      if (this.#running) void folder.reload();
    }
  }

  removeFolders(folders: readonly WorkspaceFolder[]): void {
    for (const { uri } of folders) this.#remove(folderUri(uri));
    this.#notifier.changed();
  }

  /** Forgets a folder and the companies that were found in it. */
  #remove(root: string): void {
    for (const company of this.#companies.get(root) ?? []) this.#remove(company);
    this.#companies.delete(root);
    this.#folders.get(root)?.dispose();
    this.#folders.delete(root);
  }

  /** Companies below a folder come and go with the soc2.yaml in theirs. */
  #takeCompanies(folder: Folder, paths: readonly string[]): void {
    const before = this.#companies.get(folder.root) ?? new Set();
    const now = new Map(paths.map((path) => [uriOf(folder.root, path), path]));
    for (const root of before) if (!now.has(root)) this.#remove(root);
    const own = new Set([...now.keys()].filter((root) => before.has(root) || !this.#folders.has(root)));
    this.#companies.set(folder.root, own);
    for (const root of own) {
      if (this.#folders.has(root)) continue;
      const company = new Folder(root, `${folder.name}/${now.get(root) ?? ''}`, this.#hostFor());
      this.#folders.set(root, company);
      if (this.#running) void company.reload();
    }
    this.#notifier.changed();
  }

  /** Looks again which companies there are when a soc2.yaml came or went. */
  async #findCompanies(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      const home = /^(.+)\/soc2\.ya?ml$/i.exec(uri)?.[1];
      if (home === undefined) continue;
      const isThere = await this.files.stat(uri).then(
        () => true,
        () => false,
      );
      const isKnown = this.#folders.get(home)?.isCompany === true;
      if (isThere === isKnown && [...this.#companies.values()].some((below) => below.has(home)) === isThere)
        continue;
      for (const folder of this.#folders.values())
        if (home === folder.root ? !folder.isCompany : home.startsWith(`${folder.root}/`))
          void folder.reload();
    }
  }

  /** Starts reading; until then nothing may be asked of the client. */
  start(): void {
    this.#running = true;
    for (const folder of [...this.#folders.values()]) void folder.reload();
  }

  stop(): void {
    clearTimeout(this.#eventTimer);
    this.#notifier.stop();
    for (const folder of this.#folders.values()) folder.dispose();
    this.#folders.clear();
  }

  /** Whether it matters what a file holds. */
  concerns(uri: string): boolean {
    const own = normaliseUri(uri);
    return this.folderOf(own)?.concerns(own) ?? true;
  }

  changedOnDisk(uris: readonly string[]): void {
    for (const uri of uris) this.#events.add(normaliseUri(uri));
    this.#eventTimer ??= setTimeout(() => {
      this.#eventTimer = undefined;
      const all = [...this.#events];
      this.#events.clear();
      this.guard.start('find companies', () => this.#findCompanies(all));
      for (const folder of this.folders) {
        const own = all.filter((uri) => this.folderOf(uri) === folder);
        if (own.length > 0) folder.touched(own);
      }
    }, GATHER);
  }

  #hostFor(): FolderHost {
    const settings = (): Settings => this.#settings;
    return {
      files: this.files,
      historyOf: (root) => clientHistory(this.connection, root),
      open: this.open,
      guard: this.guard,
      todayIn: (timezone) => settings().today ?? this.#today.in(timezone),
      get language() {
        return settings().language;
      },
      createAnalyser: this.createAnalyser,
      createPublisher: (home) => this.#createPublisher(home),
      onProgress: (progress) => {
        void this.connection.sendNotification(Progress.method, progress);
      },
      onChanged: () => {
        this.#notifier.changed();
      },
      begins: (uri) => {
        this.work.begins(uri);
      },
      isLeftOut: (uri) => this.leftOut.has(uri),
      onCompanies: (folder, companies) => {
        this.#takeCompanies(folder, companies);
      },
    };
  }

  #sendProblems(
    uri: string,
    version: number | undefined,
    diagnostics: readonly Diagnostic[],
    before: readonly Diagnostic[] | undefined,
  ): void {
    if (!this.sendsChanges) {
      void this.connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] });
      return;
    }
    const changed = before && problemRuns(before, diagnostics);
    const problems: ProblemsParams<Diagnostic> = { uri, version, ...(changed ?? { diagnostics }) };
    void this.connection.sendNotification(Problems.method, problems);
  }

  #createPublisher(home: string): Publisher {
    const settings = (): Settings => this.#settings;
    const share = (): number => Math.floor(settings().maxClosedDiagnostics / Math.max(1, this.#folders.size));
    let timer: ReturnType<typeof setTimeout> | undefined;
    return new Publisher(
      {
        send: (uri, version, diagnostics, before) => {
          this.#sendProblems(this.open.clientUri(uri), version, diagnostics, before);
        },
        versionOf: (uri) => this.open.get(uri)?.version,
        get language() {
          return settings().language;
        },
        get maxClosed() {
          return share();
        },
        later: (work) => {
          timer ??= setTimeout(() => {
            timer = undefined;
            this.guard.start('share out diagnostics', work);
          }, LATER);
        },
      },
      home,
    );
  }
}

function folderUri(uri: string): string {
  return withoutEnd(normaliseUri(uri), /\//);
}
