import { LIMITS, overLimit } from '../catalog/limits.js';
import type { Acknowledgement } from './acknowledgements/acknowledgement.js';
import { readAcknowledgements } from './acknowledgements/read-acknowledgements.js';
import type { PersonAnswer } from './answers/person-answer.js';
import { readAnswers } from './answers/read-answers.js';
import type { OverruledChecks } from './overruled/overruled-checks.js';
import { readOverruled } from './overruled/read-overruled.js';
import { readAuditFindings } from './audit-findings.js';
import { readControls } from './controls.js';
import { configFault } from './config-fault.js';
import { decode, MAX_BYTES, tooLarge, tooSlow } from './decode.js';
import type { FileProblem, PolicyDocument } from './document.js';
import { readEvidenceManifest } from './evidence-manifest.js';
import type { PolicyEvent } from './events/policy-event.js';
import { registerEvents } from './events/register-events.js';
import { fileKind, type FileKind } from './file-kind.js';
import { ignoredBy } from './ignored.js';
import { DocumentParser } from './markdown/parse-document.js';
import { PatchedMap } from './patched-map.js';
import { relativeTo } from './paths.js';
import { filesToLookInto, isKnown, withinLimits, type ToLookInto } from './evidence-content.js';
import type {
  AuditFinding,
  Control,
  EvidenceContent,
  EvidenceEntry,
  EvidenceFile,
  Soc2Config,
} from './records.js';
import type { Snapshot } from './snapshot.js';
import { readSoc2Config } from './soc2-config.js';
import type { LeftOut } from './left-out.js';
import { isWorkbook } from './tables/workbook-text.js';
import { WorkspaceScope } from './workspace-scope.js';
import { ToldKinds } from './told-kinds.js';
import { inTimeFor, OutOfTime } from './within-time.js';

/** What the index is told of a file: bytes from disk, or the text of an open editor. */
export type FileContent =
  | { readonly bytes: Uint8Array; readonly mtime?: number }
  | { readonly text: string; readonly version: number };

/** So many documents may differ from the last copy before all are copied again. */
const MOST_REPLACED = 16;

interface YamlRecords {
  readonly kind: FileKind;
  readonly controls?: readonly Control[];
  readonly entries?: readonly EvidenceEntry[];
  readonly findings?: readonly AuditFinding[];
  readonly answers?: readonly PersonAnswer[];
  readonly overruled?: readonly OverruledChecks[];
  readonly acknowledgements?: readonly Acknowledgement[];
  readonly events?: readonly PolicyEvent[];
  readonly problems: readonly FileProblem[];
}

type RecordsSnapshot = Pick<
  Snapshot,
  | 'controls'
  | 'controlsById'
  | 'evidenceEntries'
  | 'evidenceFiles'
  | 'findings'
  | 'answers'
  | 'overruled'
  | 'acknowledgements'
  | 'events'
  | 'fileProblems'
>;

/**
 * The files of one workspace as a model, kept up to date file by file. It reads nothing itself: a loader (CLI or
 * server) feeds it. `snapshot()` is cheap and gives unchanged objects the same identity.
 */
export class WorkspaceIndex {
  readonly #parser: DocumentParser;
  readonly #documents = new Map<string, PolicyDocument>();
  /** The documents when they were last copied for a snapshot, and those replaced since. */
  #copied: ReadonlyMap<string, PolicyDocument> | undefined;
  readonly #replaced = new Map<string, PolicyDocument>();
  readonly #records = new Map<string, YamlRecords>();
  readonly #registers = new Map<string, string>();
  readonly #evidence = new Map<string, EvidenceFile>();
  /** Whether all evidence that is there now was given out to be looked into. */
  #looked = true;
  readonly #paths = new Map<string, string>();
  readonly #folders = new Map<string, { files: number }>();
  #lastFolder: { readonly path: string; readonly all: readonly { files: number }[] } | undefined;
  #config: Soc2Config | undefined;
  /** Files of settings by address: `soc2.yaml`, and perhaps `soc2.yml` beside it, of which the first goes. */
  readonly #configs = new Map<string, { readonly text: string; readonly problems: readonly FileProblem[] }>();
  #lastConfig: Soc2Config | undefined;
  #snapshot: Snapshot | undefined;
  #recordsSnapshot: RecordsSnapshot | undefined;
  #ignored: ((path: string) => boolean) | undefined;
  #kinds = new ToldKinds();
  #scope = new WorkspaceScope();
  #leftOut:
    | { readonly of: readonly LeftOut[]; readonly documents: unknown; readonly all: readonly LeftOut[] }
    | undefined;

  /**
   * `root` is the URI of the workspace folder. With another index of the same workspace, at another time, sections that
   * both have are the same objects, so that they are read once.
   */
  constructor(
    readonly root: string,
    other?: WorkspaceIndex,
  ) {
    this.#parser = other ? other.#parser : new DocumentParser();
  }

  /** What of the workspace is looked at, and what is left out; told by whoever listed its files. */
  setScope(scope: WorkspaceScope): void {
    this.#scope = scope;
    this.#snapshot = undefined;
  }

  /** Whether the index wants this file's content; evidence and others are known by name only. */
  wants(path: string): boolean {
    const kind = fileKind(path);
    return kind !== 'evidence' && kind !== 'other';
  }

  /** Asked before a file's content is read; one that may not be is named as taking too long. */
  mayRead: (uri: string) => boolean = () => true;

  /** Adds or replaces a file with its content. */
  set(uri: string, content: FileContent): void {
    const path = relativeTo(this.root, uri);
    if (path === undefined) return;
    const kind = fileKind(path);
    this.#addPath(path, uri);
    if (kind === 'evidence' || kind === 'other') {
      this.#setEvidence(uri, path, kind, 'bytes' in content ? content.bytes.length : content.text.length, 0);
      return;
    }
    const { text, problems } =
      'bytes' in content
        ? decode(content.bytes)
        : isWorkbook(path)
          ? { text: content.text, problems: [] }
          : sized(content.text);
    const version = 'version' in content ? content.version : 0;
    if (!this.mayRead(uri)) {
      this.setTooSlow(uri, version);
      return;
    }
    try {
      inTimeFor(text.length, () => {
        this.#store(uri, path, kind, text, problems, version);
      });
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      this.setTooSlow(uri, version);
    }
  }

  /** A file whose reading took too long; of what is in it nothing is known. */
  setTooSlow(uri: string, version = 0): void {
    const path = relativeTo(this.root, uri);
    if (path === undefined) return;
    this.#parser.forget(uri);
    this.#addPath(path, uri);
    this.#store(uri, path, fileKind(path), '', [tooSlow()], version);
  }

  /**
   * Adds a file known by name and size only (evidence, images, large files that were not read). `content` is what was
   * seen in one of evidence, where it was looked into already.
   */
  setUnread(uri: string, size: number, mtime: number, content?: EvidenceContent): void {
    const path = relativeTo(this.root, uri);
    if (path === undefined) return;
    this.#addPath(path, uri);
    const kind = fileKind(path);
    if (kind === 'evidence' || kind === 'other') this.#setEvidence(uri, path, kind, size, mtime, content);
    else this.#store(uri, path, kind, '', [tooLarge(size)], 0);
  }

  /** The files of evidence whose content has to be known, and is not yet. Cheap while nothing changed. */
  evidenceToLookInto(inParts: boolean): readonly ToLookInto[] {
    if (this.#looked) return [];
    this.#looked = true;
    return withinLimits(filesToLookInto(this.#evidence.values()), inParts).filter((one) => !isKnown(one));
  }

  /** What was seen in a file of evidence, unless it changed since. */
  setEvidenceContent(file: EvidenceFile, content: EvidenceContent): void {
    if (this.#evidence.get(file.uri) !== file) return;
    this.#evidence.set(file.uri, { ...file, content });
    this.#recordsSnapshot = undefined;
    this.#snapshot = undefined;
  }

  /** A file that could not be read; `reason` is shown to the user. */
  setUnreadable(uri: string, reason: string): void {
    const path = relativeTo(this.root, uri);
    if (path === undefined) return;
    this.#addPath(path, uri);
    // It is there and counts for nothing: the views name it.
    if (fileKind(path) === 'evidence')
      this.#setEvidence(uri, path, 'evidence', 1, 0, { state: 'unreadable' });
    const message = {
      en: `This file cannot be read: ${reason}`,
      nl: `Dit bestand is niet te lezen: ${reason}`,
    };
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    this.#store(
      uri,
      path,
      fileKind(path),
      '',
      [{ code: 'unreadable', severity: 'error', message, range }],
      0,
    );
  }

  /** Forgets a file, or every file below a folder. */
  delete(uri: string): void {
    const below = `${uri}/`;
    for (const [path, known] of [...this.#paths]) {
      if (known !== uri && !known.startsWith(below)) continue;
      this.#removePath(path);
      this.#parser.forget(known);
      // One file can be in several of them.
      const kept = [this.#evidence, this.#records, this.#registers].filter((map) => map.delete(known));
      if (kept.length > 0) this.#recordsSnapshot = undefined;
      if (this.#documents.delete(known)) this.#copied = undefined;
      if (this.#configs.delete(known)) this.#readConfig();
    }
    this.#snapshot = undefined;
  }

  /** The text of a register by workspace-relative path: a CSV file, or a workbook as `workbookText` gives it. */
  register(path: string): string | undefined {
    const uri = this.#paths.get(path);
    return uri === undefined ? undefined : this.#registers.get(uri);
  }

  /** Every register's workspace-relative path and text, in the order of the paths. */
  registers(): readonly (readonly [path: string, text: string])[] {
    return [...this.#registers]
      .map(([uri, text]) => [relativeTo(this.root, uri) ?? uri, text] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** The documents that are not left out by soc2.yaml's `ignore`. */
  snapshot(): Snapshot {
    this.#snapshot ??= {
      root: this.root,
      documents: this.#visibleDocuments(),
      config: this.#config,
      ...this.#recordsNow(),
      leftOut: this.#leftOutNow(),
      has: (path) =>
        this.#paths.has(path) || (this.#folders.get(path)?.files ?? 0) > 0 || this.#scope.knows(path),
      documentAt: (path) => this.#documents.get(this.#paths.get(path) ?? ''),
      register: (path) => this.register(path),
      registers: () => this.registers(),
    };
    return this.#snapshot;
  }

  /** Reads the file of settings that goes first; another beside it is named, as nothing in it counts. */
  #readConfig(): void {
    const [first, ...others] = [...this.#configs].sort(([a], [b]) => (a < b ? -1 : 1));
    this.#recordsSnapshot = undefined;
    this.#copied = undefined;
    const name = (uri: string): string => relativeTo(this.root, uri) ?? uri;
    const config =
      first &&
      this.#readable(readSoc2Config(first[0], first[1].text), [
        ...first[1].problems,
        ...others.map(([uri]) => unusedBeside(name(first[0]), name(uri))),
      ]);
    this.#config = config;
    this.#ignored = config && ignoredBy(config);
    this.#tellKinds(config);
  }

  #store(
    uri: string,
    path: string,
    kind: FileKind,
    text: string,
    problems: readonly FileProblem[],
    version: number,
  ): void {
    this.#snapshot = undefined;
    if (kind === 'document') {
      const document = this.#told(this.#parser.parse({ uri, path, version, text, problems }));
      if (!this.#documents.has(uri)) this.#copied = undefined;
      else if (this.#copied?.has(uri)) this.#replaced.set(uri, document);
      this.#documents.set(uri, document);
      return;
    }
    this.#recordsSnapshot = undefined;
    if (kind === 'config') {
      this.#configs.set(uri, { text, problems });
      this.#readConfig();
    } else if (kind === 'register') {
      this.#registers.set(uri, text);
      // One that is kept with the evidence may be listed in a manifest as well.
      this.#setEvidence(uri, path, kind, text.length, 0);
      const kept = isRegisterOfAcknowledgements(path)
        ? readAcknowledgements(uri, path, text)
        : { acknowledgements: [], problems: [] };
      const { events, problems: faults } = registerEvents(path, text);
      this.#records.set(uri, {
        kind,
        problems: [...problems, ...kept.problems, ...faults],
        acknowledgements: kept.acknowledgements,
        events,
      });
    } else {
      const read = readRecords(kind, uri, path, text);
      this.#records.set(uri, { ...read, kind, problems: [...problems, ...read.problems] });
    }
  }

  /** What soc2.yaml says that files are, for an index that is not given soc2.yaml itself. */
  tell(documents: Soc2Config['documents']): void {
    this.#kinds = new ToldKinds(documents);
  }

  /**
   * While soc2.yaml cannot be read, the last version that could stands in its place, with the one fault. Half of a file
   * would be worse than none: scope, period and rules would be others than anybody wrote.
   */
  #readable(read: Soc2Config, problems: readonly FileProblem[]): Soc2Config {
    const config = { ...read, problems: [...problems, ...read.problems] };
    const fault = configFault(config);
    if (fault?.kind !== 'unreadable') {
      this.#lastConfig = config;
      return config;
    }
    const last = this.#lastConfig ?? readSoc2Config(read.uri, '');
    const unreadable = this.#lastConfig ? 'kept' : 'unknown';
    return { ...last, uri: read.uri, problems: [fault.problem], unreadable };
  }

  /** The last version of soc2.yaml that could be read. */
  get lastConfig(): Soc2Config | undefined {
    return this.#lastConfig;
  }

  /** Takes over the last version of soc2.yaml that could be read from an earlier index of the same workspace. */
  rememberConfig(config: Soc2Config | undefined): void {
    this.#lastConfig = config;
  }

  /** Other words on what files are make other documents. */
  #tellKinds(config: Soc2Config | undefined): void {
    this.tell(config?.documents ?? []);
    for (const [uri, document] of this.#documents) {
      const told = this.#told(document);
      if (told !== document) this.#documents.set(uri, told);
    }
  }

  #told(document: PolicyDocument): PolicyDocument {
    const toldKind = this.#kinds.of(document.path);
    if (toldKind === document.toldKind) return document;
    // Absent, not undefined, where nothing was said.
    const others = { ...document };
    delete others.toldKind;
    return toldKind === undefined ? others : { ...others, toldKind };
  }

  #setEvidence(
    uri: string,
    path: string,
    kind: FileKind,
    size: number,
    mtime: number,
    content?: EvidenceContent,
  ): void {
    if (!/^evidence\//i.test(path)) return;
    this.#evidence.set(uri, content ? { uri, path, size, mtime, content } : { uri, path, size, mtime });
    this.#looked = false;
    // What was wrong with it before.
    if (kind === 'evidence') this.#records.delete(uri);
    this.#recordsSnapshot = undefined;
    this.#snapshot = undefined;
  }

  /** A snapshot does not change any more; while somebody types, it shares all documents but the one typed in. */
  #visibleDocuments(): ReadonlyMap<string, PolicyDocument> {
    if (this.#copied && this.#replaced.size <= MOST_REPLACED)
      return this.#replaced.size === 0 ? this.#copied : new PatchedMap(this.#copied, new Map(this.#replaced));
    const ignored = this.#ignored;
    this.#replaced.clear();
    this.#copied = ignored
      ? new Map([...this.#documents].filter(([, document]) => !ignored(document.path)))
      : new Map(this.#documents);
    return this.#copied;
  }

  /** What the scope leaves out, and the documents that soc2.yaml does; the same list until it changes. */
  #leftOutNow(): readonly LeftOut[] {
    const of = this.#scope.leftOut;
    const ignored = this.#ignored;
    if (!ignored) return of;
    const paths = [...this.#documents.values()].flatMap(({ path }) => (ignored(path) ? [path] : []));
    const documents = paths.join('\n');
    if (this.#leftOut?.of !== of || this.#leftOut.documents !== documents) {
      const told = paths.map((path): LeftOut => ({ path, isFolder: false, reason: 'told' }));
      this.#leftOut = { of, documents, all: [...of, ...told] };
    }
    return this.#leftOut.all;
  }

  #recordsNow(): RecordsSnapshot {
    if (this.#recordsSnapshot) return this.#recordsSnapshot;
    const sorted = [...this.#records].sort(([a], [b]) => (a < b ? -1 : 1));
    const { most } = LIMITS.controlCount;
    const stated = sorted.flatMap(([, record]) => record.controls ?? []);
    const controls = stated.slice(0, most);
    const controlsById = new Map<string, Control[]>();
    for (const control of controls) {
      const same = controlsById.get(control.id);
      if (same) same.push(control);
      else controlsById.set(control.id, [control]);
    }
    const fileProblems = new Map(
      sorted.filter(([, { problems }]) => problems.length > 0).map(([uri, { problems }]) => [uri, problems]),
    );
    if (this.#config && this.#config.problems.length > 0)
      fileProblems.set(this.#config.uri, this.#config.problems);
    // Those of one file are bounded as it is read.
    const over = stated[most];
    if (over) fileProblems.set(over.uri, [...(fileProblems.get(over.uri) ?? []), tooManyControls(over)]);
    this.#recordsSnapshot = {
      controls,
      controlsById,
      evidenceFiles: [...this.#evidence.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
      evidenceEntries: sorted.flatMap(([, record]) => record.entries ?? []),
      findings: sorted.flatMap(([, record]) => record.findings ?? []),
      answers: sorted.flatMap(([, record]) => record.answers ?? []),
      overruled: sorted.flatMap(([, record]) => record.overruled ?? []),
      acknowledgements: sorted.flatMap(([, record]) => record.acknowledgements ?? []),
      events: [...(this.#config?.events ?? []), ...sorted.flatMap(([, record]) => record.events ?? [])],
      fileProblems,
    };
    return this.#recordsSnapshot;
  }

  #addPath(path: string, uri: string): void {
    if (this.#paths.has(path)) return;
    this.#paths.set(path, uri);
    this.#countFolders(path, 1);
  }

  #removePath(path: string): void {
    if (this.#paths.delete(path)) this.#countFolders(path, -1);
  }

  #countFolders(path: string, change: 1 | -1): void {
    for (const folder of this.#foldersOf(path)) folder.files += change;
  }

  /** The folders a path lies in. Files of one folder come one after the other. */
  #foldersOf(path: string): readonly { files: number }[] {
    const last = path.lastIndexOf('/');
    if (last <= 0) return [];
    const own = path.slice(0, last);
    if (this.#lastFolder?.path === own) return this.#lastFolder.all;
    const all: { files: number }[] = [];
    for (let slash = last; slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const name = path.slice(0, slash);
      let folder = this.#folders.get(name);
      if (!folder) this.#folders.set(name, (folder = { files: 0 }));
      all.push(folder);
    }
    this.#lastFolder = { path: own, all };
    return all;
  }
}

function sized(text: string): { text: string; problems: readonly FileProblem[] } {
  return text.length > MAX_BYTES ? { text: '', problems: [tooLarge(text.length)] } : { text, problems: [] };
}

function tooManyControls({ idRange }: Control): FileProblem {
  return { code: 'partly-read', severity: 'error', message: overLimit('controlCount'), range: idRange };
}

function readRecords(kind: FileKind, uri: string, path: string, text: string): Omit<YamlRecords, 'kind'> {
  if (text === '') return { problems: [] };
  if (kind === 'controls') return readControls(uri, path, text);
  if (kind === 'manifest') return readEvidenceManifest(uri, path, text);
  if (kind === 'acknowledgements') return readAcknowledgements(uri, path, text);
  if (kind === 'answers') return readAnswers(uri, path, text);
  if (kind === 'overruled') return readOverruled(text);
  return readAuditFindings(uri, path, text);
}

/** A register is read as population, too; one that is told apart by its name holds acknowledgements. */
function isRegisterOfAcknowledgements(path: string): boolean {
  return /^registers\/(?:policy-)?acknowledge?ments\.csv$/i.test(path);
}

function unusedBeside(used: string, other: string): FileProblem {
  return {
    code: 'yaml-schema',
    severity: 'warning',
    message: {
      en: `${other} is not read, as ${used} is there; keep one of them.`,
      nl: `${other} wordt niet gelezen, want ${used} staat ernaast; houd er een.`,
    },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  };
}
