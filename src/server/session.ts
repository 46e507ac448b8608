import { TextDocuments, type Connection, type WorkspaceFolder } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileSystem } from '../workspace/file-system.js';
import type { CreateAnalyser } from './analyser-port.js';
import { clientFiles } from './client-files.js';
import { Folder, type FolderHost } from './folder.js';
import { Guard } from './guard.js';
import { normaliseUri, OpenDocuments } from './open-documents.js';
import { Progress } from './protocol.js';
import { Publisher } from './publisher.js';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.js';
import { StateNotifier } from './state-notifier.js';
import { Today } from './today.js';

/** Waits this long (milliseconds) to gather file events and to share out held-back diagnostics. */
const GATHER = 60;
const LATER = 300;

/** One connection: its settings, its open files and its workspace folders. */
export class Session {
  readonly documents = new TextDocuments(TextDocument);
  readonly open = new OpenDocuments(this.documents);
  readonly guard: Guard;
  readonly files: FileSystem;
  readonly #folders = new Map<string, Folder>();
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

  constructor(
    readonly connection: Connection,
    private readonly createAnalyser: CreateAnalyser,
    now: () => Date,
  ) {
    this.#today = new Today(now);
    this.guard = new Guard(connection.console);
    this.files = clientFiles(connection);
    this.#notifier = new StateNotifier(connection, () => [...this.#folders.values()]);
  }

  get settings(): Settings {
    return this.#settings;
  }

  get folders(): readonly Folder[] {
    return [...this.#folders.values()];
  }

  /** The folders a request is about. */
  foldersFor(root: string | undefined): readonly Folder[] {
    if (root === undefined) return this.folders;
    const folder = this.#folders.get(folderUri(root));
    return folder ? [folder] : [];
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
    for (const { uri } of folders) {
      this.#folders.get(folderUri(uri))?.dispose();
      this.#folders.delete(folderUri(uri));
    }
    this.#notifier.changed();
  }

  /** Starts reading; until then nothing may be asked of the client. */
  start(): void {
    this.#running = true;
    for (const folder of this.folders) void folder.reload();
  }

  stop(): void {
    clearTimeout(this.#eventTimer);
    this.#notifier.stop();
    for (const folder of this.folders) folder.dispose();
    this.#folders.clear();
  }

  changedOnDisk(uris: readonly string[]): void {
    for (const uri of uris) this.#events.add(normaliseUri(uri));
    this.#eventTimer ??= setTimeout(() => {
      this.#eventTimer = undefined;
      const all = [...this.#events];
      this.#events.clear();
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
    };
  }

  #createPublisher(home: string): Publisher {
    const settings = (): Settings => this.#settings;
    const share = (): number => Math.floor(settings().maxClosedDiagnostics / Math.max(1, this.#folders.size));
    let timer: ReturnType<typeof setTimeout> | undefined;
    return new Publisher(
      {
        send: (uri, version, diagnostics) => {
          void this.connection.sendDiagnostics({
            uri: this.open.clientUri(uri),
            version,
            diagnostics: [...diagnostics],
          });
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
  return normaliseUri(uri).replace(/\/+$/, '');
}
