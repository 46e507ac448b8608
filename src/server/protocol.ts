import type { CriteriaGroup, CriterionId, Language, TrustCategory } from '../catalog/types.js';
import type { Range } from '../workspace/position.js';

/**
 * Everything Attest's client and server say to each other beyond the Language Server Protocol. Plain types and method
 * names, so that the extension, the panel and the tests can import this without loading a language-server library.
 */

/** A request: method name with the types of what goes in and comes out. */
export interface RequestKind<P, R> {
  readonly method: string;
  readonly _params?: P;
  readonly _result?: R;
}

/** A notification: method name with the type of its content. */
export interface NotificationKind<P> {
  readonly method: string;
  readonly _params?: P;
}

const request = <P, R>(method: string): RequestKind<P, R> => ({ method });
const notification = <P>(method: string): NotificationKind<P> => ({ method });

//#region From server to client: files

export interface UriParams {
  readonly uri: string;
}

export interface FileStatResult {
  readonly type: 'file' | 'directory' | 'link' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
}

export interface ReadFileParams extends UriParams {
  /** Bytes; of a larger file the client need not answer with more than the size. */
  readonly max?: number;
}

/** Whole content as base64, or the size. Fails when the file is missing, unreadable, or outside the workspace folders. */
export const FsReadFile = request<ReadFileParams, string | number>('fs/readFile');
/** Names of the children; symbolic links as `other`. */
export const FsReadDirectory = request<
  UriParams,
  readonly (readonly [name: string, type: FileStatResult['type']])[]
>('fs/readDirectory');
export const FsStat = request<UriParams, FileStatResult>('fs/stat');

//#endregion

//#region From server to client: state

/** Sent after diagnostics changed, at most a few times a second. Trees and the status bar ask again when they see it. */
export const StateChanged = notification<StateChangedParams>('attest/stateChanged');
export interface StateChangedParams {
  readonly folders: readonly FolderState[];
}

export interface FolderState {
  /** URI of the workspace folder. */
  readonly folder: string;
  /** False until every file was read and checked once. */
  readonly ready: boolean;
  readonly hasConfig: boolean;
  readonly documents: number;
  readonly counts: SeverityCounts;
}

export interface SeverityCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** While a workspace is read: how far it is. */
export const Progress = notification<ProgressParams>('attest/progress');
export interface ProgressParams {
  readonly folder: string;
  readonly stage: 'reading' | 'checking' | 'done';
  readonly done: number;
  readonly total: number;
}

/** What the server begins with; no file for work that is about none. What came last is what a stuck server is stuck in. */
export const WorkingOn = notification<WorkingOnParams>('attest/workingOn');
export interface WorkingOnParams {
  readonly uri?: string;
}

//#endregion

//#region From client to server

/** Answered at once by a server that is not stuck. */
export const Alive = request<null, null>('attest/alive');

/** Names one workspace folder; all of them when left out. */
export interface FolderParams {
  readonly folder?: string;
}

/** The state of all 61 criteria, for every folder asked for. Waits until the workspace is read. */
export const Coverage = request<FolderParams, readonly FolderCoverage[]>('attest/coverage');
export interface FolderCoverage {
  readonly folder: string;
  readonly name: string;
  readonly criteria: readonly CriterionCoverage[];
}

export interface CriterionCoverage {
  readonly id: CriterionId;
  readonly group: CriteriaGroup;
  readonly category: TrustCategory;
  readonly title: string;
  readonly inScope: boolean;
  readonly claimed: boolean;
  readonly substantiated: boolean;
  readonly approved: boolean;
  /** The history shows who approved the text. */
  readonly proven: boolean;
  readonly evidenced: boolean;
  /** Points of focus found in the text, of how many there are. */
  readonly points: { readonly found: number; readonly total: number };
  /** Claims, texts, controls and evidence, at most 40 of each. */
  readonly places: readonly CoveragePlace[];
  /** What holds it back, most critical first: diagnostics and states not reached, at most `MOST_CRITERION_GAPS`. */
  readonly gaps: readonly CriterionGap[];
  /** How many there are with those left out. */
  readonly allGaps: number;
}

/** Gaps sent for a criterion; the readiness panel has them all. */
export const MOST_CRITERION_GAPS = 12;

/** One thing to do for a criterion, to show below it and to open. */
export interface CriterionGap {
  /** Stays the same while lines move. */
  readonly id: string;
  readonly code: string;
  /** That of the diagnostic; none for a state that is not reached, which is no problem in a file. */
  readonly severity?: keyof SeverityCounts;
  readonly message: string;
  readonly why: string;
  /** Where to look; none when nothing is written yet. */
  readonly place?: { readonly uri: string; readonly path: string; readonly range: Range };
}

/** One reason for a state, to show below a criterion and to open. */
export interface CoveragePlace {
  readonly kind: 'claim' | 'text' | 'control' | 'evidence';
  readonly uri: string;
  readonly range: Range;
  /** Document or control title, with the section's heading. */
  readonly label: string;
  /** The sentence, owner, period, or why it does not count. */
  readonly detail: string;
  /** Whether it counts for the state. */
  readonly counts: boolean;
}

/** The readiness scores of a folder. Waits until the workspace is read. */
export const Readiness = request<FolderParams, readonly FolderReadiness[]>('attest/readiness');
export interface FolderReadiness {
  readonly folder: string;
  readonly name: string;
  /** 0 to 100. */
  readonly score: number;
  readonly parts: readonly ReadinessPart[];
}
export interface ReadinessPart {
  readonly id: string;
  readonly title: string;
  /** 0 to 100. */
  readonly score: number;
  readonly weight: number;
  readonly detail: string;
}

/** How many diagnostics each file has, also those held back from the Problems view. */
export const DiagnosticsSummary = request<FolderParams, readonly FolderDiagnostics[]>(
  'attest/diagnosticsSummary',
);
export interface FolderDiagnostics {
  readonly folder: string;
  readonly counts: SeverityCounts;
  /** Diagnostics of files that are not open and were held back. */
  readonly heldBack: number;
  readonly files: readonly { readonly uri: string; readonly counts: SeverityCounts }[];
}

/** Markdown that explains a rule or a criterion; nothing (null in JSON) for one that does not exist. */
export const Explain = request<ExplainParams, string | undefined>('attest/explain');
export interface ExplainParams {
  readonly rule?: string;
  readonly criterion?: string;
  /** The workspace folder whose coverage of the criterion is told; the first when left out. */
  readonly folder?: string;
}

/** Forgets everything and reads the folders again. Answers when done. */
export const Reindex = request<FolderParams, null>('attest/reindex');

//#endregion

//#region Settings

/** What the client sends as `initializationOptions`. */
export interface InitializationOptions extends ServerSettings {
  /** The URL of the folder of data files, for a server in a worker: it can't know where its own script came from. */
  readonly dataFolder?: string;
  /** URIs of files that a server got stuck on: they are named as not read. */
  readonly leftOut?: readonly string[];
  /** The client takes `attest/problems` in the place of whole lists. */
  readonly problemChanges?: boolean;
}

/** The `attest` section of the configuration; each may be left out. */
export interface ServerSettings {
  /** The language of messages; policies are read in the language they are written in. */
  readonly language?: Language;
  /** Diagnostics published for files that are not open, all folders together. */
  readonly maxClosedDiagnostics?: number;
  /** Fixed date of the check (`YYYY-MM-DD`), for tests and demonstrations. */
  readonly today?: string;
  /** The host already follows Markdown links and shows headings; then the server leaves those to it. */
  readonly hostReadsMarkdown?: boolean;
}

/** Rule pages are opened as `attest-doc:/rules/<code>.md`; the client answers with `attest/explain`. */
export const DOC_SCHEME = 'attest-doc';

//#endregion

//#region Commands the server names in lenses and quick fixes; the client registers them

export const Commands = {
  /** Arguments: criterion ID, folder URI. Reveals the criterion in the tree. */
  showCriterion: 'attest.showCriterion',
  /** Arguments: rule code. Opens the rule's page. */
  explainRule: 'attest.explainRule',
  /** Arguments: policy type ID, folder URI. Creates the policy from an offline template. */
  createPolicy: 'attest.createPolicy',
  /** Argument: `{folder, path}`. Proposes front matter for the documents below a path of the folder. */
  adoptPolicies: 'attest.adoptPolicies',
  /** Argument: `{folder, paths}`. Imports files of the folder as Markdown. */
  importDocuments: 'attest.importPolicies',
  /** Arguments: URI, zero-based line, list of `{uri, range}`, as `editor.action.peekLocations` wants. */
  showPlaces: 'attest.showPlaces',
  /** Argument: `{uri, kind, contents}`. Asks a person for an answer on one of the contents. */
  giveAnswer: 'attest.answerContent',
  /** Argument: `{uri, range, kind}`. Lets the user choose one of the code actions of that kind. */
  chooseFix: 'attest.chooseFix',
  /** Argument: `{folder, key}`. Gives a stale answer again for the text as it is now. */
  confirmAnswer: 'attest.confirmAnswer',
} as const;

//#endregion
