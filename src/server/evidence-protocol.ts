import type { Range } from '../workspace/position.js';
import type { FolderParams, RequestKind } from './protocol.js';

/** Requests about the evidence of a folder. Dates are ISO days; texts are in the session's language. */

const request = <P, R>(method: string): RequestKind<P, R> => ({ method });

/** The evidence of every folder asked for against its observation period. Waits until the folder is read. */
export const Evidence = request<FolderParams, readonly FolderEvidence[]>('attest/evidence');
export interface FolderEvidence {
  readonly folder: string;
  readonly name: string;
  /** Undefined when soc2.yaml states neither an observation period nor a day. */
  readonly scope?: { readonly type: 'I' | 'II'; readonly start: string; readonly end: string };
  readonly controls: readonly ControlEvidenceSummary[];
  /** What is missing, due or soon to come, by date. */
  readonly agenda: readonly AgendaEntry[];
}

export type EvidenceStateName = 'none' | 'partial' | 'complete' | 'not-applicable' | 'not-due';
export type OccurrenceStateName =
  'found' | 'late' | 'weak' | 'missing' | 'due' | 'open' | 'upcoming' | 'optional' | 'not-occurring';

export interface ControlEvidenceSummary {
  readonly id: string;
  readonly title: string;
  readonly uri: string;
  readonly range: Range;
  /** Person and role. */
  readonly owner: string;
  /** How often it runs, and all its owners in the period where there were several, each with the day from which. */
  readonly history: readonly string[];
  readonly state: EvidenceStateName;
  readonly stateText: string;
  /** What is missing or due, in one line. */
  readonly detail: string;
  readonly occurrences: readonly OccurrenceSummary[];
  /** For a control that runs per event. */
  readonly events?: {
    readonly total: number;
    readonly covered: number;
    readonly register?: string;
    readonly missing: readonly EventSummary[];
  };
  /** Files of this control that count for nothing in the period. */
  readonly outside: readonly FileSummary[];
}

export interface OccurrenceSummary {
  readonly label: string;
  readonly start: string;
  readonly end: string;
  readonly due: string;
  readonly state: OccurrenceStateName;
  readonly stateText: string;
  /** Who had the control at its end, and how often it ran then: it may have had another owner and rhythm before. */
  readonly owner: string;
  readonly rhythm: string;
  readonly files: readonly FileSummary[];
}

export interface FileSummary {
  readonly uri: string;
  readonly name: string;
}

export interface EventSummary {
  readonly id: string;
  readonly date: string;
  readonly uri: string;
  readonly line: number;
}

export interface AgendaEntry {
  readonly control: string;
  readonly title: string;
  readonly owner: string;
  readonly label: string;
  /** The day to have it done, and the last on which its evidence may be made. */
  readonly target: string;
  readonly due: string;
  readonly state: OccurrenceStateName;
  readonly stateText: string;
  readonly uri: string;
  readonly range: Range;
}

/** A text about the evidence; null when there is no such folder or no period. */
export const EvidenceText = request<EvidenceTextParams, string | null>('attest/evidenceText');
export interface EvidenceTextParams {
  readonly folder: string;
  readonly what: 'calendar' | 'calendar-csv' | 'calendar-ics' | 'review' | 'kinds';
}

/** The files that make the folders of evidence by convention; those that exist are left out. */
export const EvidenceStructure = request<{ readonly folder: string }, readonly NewFileResult[]>(
  'attest/evidenceStructure',
);
export interface NewFileResult {
  readonly uri: string;
  readonly path: string;
  readonly text: string;
}

/** Hashes evidence and answers with what the manifests should say. Cancellable. */
export const EvidenceHash = request<EvidenceHashParams, EvidenceHashResult>('attest/evidenceHash');
export interface EvidenceHashParams {
  readonly folder: string;
  /** Workspace-relative folder or file; all evidence when left out. */
  readonly below?: string;
  /** Also overwrite hashes that differ. */
  readonly accept?: boolean;
}
export interface EvidenceHashResult {
  readonly manifests: readonly (NewFileResult & {
    readonly isNew: boolean;
    readonly recorded: number;
    readonly differing: readonly string[];
  })[];
  readonly failed: readonly string[];
}

/** Compares every recorded hash with its file. Cancellable. */
export const EvidenceVerify = request<{ readonly folder: string }, EvidenceVerifyResult>(
  'attest/evidenceVerify',
);
export interface EvidenceVerifyResult {
  readonly compared: number;
  readonly unrecorded: number;
  readonly wrong: readonly {
    readonly uri: string;
    readonly path: string;
    readonly state: 'changed' | 'missing' | 'unreadable';
    readonly manifest: string;
    readonly range: Range;
    readonly recorded: string;
    readonly actual?: string;
  }[];
}

/** The controls with a population to draw from, and the periods that have events. */
export const EvidencePopulations = request<{ readonly folder: string }, readonly PopulationSummary[]>(
  'attest/evidencePopulations',
);
export interface PopulationSummary {
  readonly control: string;
  readonly title: string;
  /** Undefined when its population is its schedule. */
  readonly register?: string;
  readonly periods: readonly { readonly label: string; readonly size: number; readonly suggested: number }[];
}

/** Draws a sample and answers with the manifest that records it. */
export const EvidenceSample = request<EvidenceSampleParams, EvidenceSampleResult>('attest/evidenceSample');
export interface EvidenceSampleParams {
  readonly folder: string;
  readonly control: string;
  readonly period: string;
  readonly size?: number;
  readonly seed?: string;
  readonly replace?: boolean;
}
export type EvidenceSampleResult =
  | (NewFileResult & {
      readonly isNew: boolean;
      readonly items: readonly string[];
      readonly population: number;
      readonly conflict: boolean;
    })
  | { readonly problem: 'no-population' | 'bad-period' | 'empty' | 'no-control' | 'unreadable-manifest' };

/** Matches an auditor's list of requests and packs what answers it. */
export const EvidenceRequests = request<EvidenceRequestsParams, EvidenceRequestsResult>(
  'attest/evidenceRequests',
);
export interface EvidenceRequestsParams {
  readonly folder: string;
  /** CSV or XLSX, as base64. */
  readonly content: string;
  /** Whether to pack the files too. */
  readonly pack: boolean;
}
export type EvidenceRequestsResult =
  | {
      readonly markdown: string;
      readonly requests: number;
      readonly answered: number;
      /** Base64, when asked for. */
      readonly zip?: string;
      readonly files?: number;
      readonly unread?: readonly string[];
      readonly differing?: readonly string[];
    }
  /** Why it cannot be done, for the user. */
  | { readonly problem: string };
