import type { Criticality, CriteriaGroup, CriterionId, Grade } from '../catalog/types.js';
import type { Range } from '../workspace/position.js';
import type { FolderParams, RequestKind } from './protocol.js';

/** All that the readiness panel shows of each folder asked for. Waits until the workspace is read. */
export const Panel: RequestKind<FolderParams, readonly FolderPanel[]> = { method: 'attest/panel' };

export interface FolderPanel {
  readonly folder: string;
  readonly name: string;
  readonly hasConfig: boolean;
  /** Why the figures do not rest on what soc2.yaml says. */
  readonly configFault?: PanelConfigFault;
  /** False when soc2.yaml or something else that belongs to the workspace could not be looked at: no snapshot then. */
  readonly isWhole: boolean;
  /** Policies, procedures and other documents that are read. */
  readonly documents: number;
  readonly report: PanelReport;
  readonly score: PanelScore;
  /** All thirteen, in the order of the standard. */
  readonly groups: readonly PanelGroup[];
  /** All 61, in the order of the standard. */
  readonly criteria: readonly PanelCriterion[];
  /** Most critical first; at most `MOST_GAPS`. */
  readonly gaps: readonly PanelGap[];
  /** How many gaps there are with those left out. */
  readonly allGaps: number;
  /** Evidence that is missing, and that is to be filed now; left out while nothing can be expected. */
  readonly evidenceToDo?: { readonly missing: number; readonly due: number };
}

/** Where soc2.yaml cannot be read, or names no category. */
export interface PanelConfigFault {
  readonly kind: 'unreadable' | 'no-categories';
  /** Relative to the folder. */
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

/** Gaps sent for a folder; nobody reads further before the first are closed. */
export const MOST_GAPS = 2000;

/** What soc2.yaml says of the report. Dates are ISO `YYYY-MM-DD`. */
export interface PanelReport {
  /** The day of the check. */
  readonly today: string;
  readonly organisation?: string;
  readonly type?: 'I' | 'II';
  /** Titles of the categories in scope. */
  readonly categories: readonly string[];
  readonly period?: { readonly start: string; readonly end: string };
  readonly asOf?: string;
  readonly target?: string;
  /** When the next period must be prepared: 90 days before this one ends. */
  readonly renewal?: string;
}

/** A score from 0 to 100 with the number of criteria in each state. */
export interface PanelScore {
  readonly score: number;
  readonly criteria: number;
  readonly claimed: number;
  readonly substantiated: number;
  readonly approved: number;
  readonly evidenced: number;
}

export interface PanelGroup {
  readonly group: CriteriaGroup;
  readonly title: string;
  /** Undefined when no criterion of it is in scope. */
  readonly score?: PanelScore;
}

export interface PanelCriterion {
  readonly id: CriterionId;
  readonly group: CriteriaGroup;
  readonly title: string;
  readonly inScope: boolean;
  /** 0 to 100; undefined when out of scope. */
  readonly score?: number;
  readonly claimed: boolean;
  readonly substantiated: boolean;
  readonly approved: boolean;
  readonly evidence: 'none' | 'partial' | 'complete' | 'not-applicable' | 'not-due';
  /** Points of focus in the text, those in approved text, how many are enough for a full score, and how many there are. */
  readonly points: {
    readonly text: number;
    readonly approved: number;
    readonly enough: number;
    readonly total: number;
  };
}

export interface PanelGap {
  /** Stays the same while lines move. */
  readonly id: string;
  readonly code: string;
  /** Whether `attest.explainRule` has a page for the code. */
  readonly isRule: boolean;
  readonly stage: 'text' | 'approval' | 'evidence' | 'record';
  readonly criteria: readonly CriterionId[];
  readonly criticality: Criticality;
  readonly effort: Grade;
  readonly message: string;
  readonly why: string;
  readonly place?: { readonly uri: string; readonly path: string; readonly range: Range };
  /** Facts that a fix or a draft needs. */
  readonly data?: Readonly<Record<string, unknown>>;
}
