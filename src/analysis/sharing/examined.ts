import type { Diagnostic } from '../diagnostic.js';
import type { DocumentSummary } from '../facts/document-summaries.js';
import type { Profile } from '../facts/profile.js';
import type { KindDecision } from '../kinds/decision.js';
import type { PlacedComment } from '../ignores.js';

/** What a rule reported while it was not known what other documents say. */
export interface OpenRule {
  /** Index into the list of all rules. */
  readonly rule: number;
  /** What it asked about other documents; each was answered with “nothing”. */
  readonly asked: readonly string[];
}

/** A rule that failed while the document was looked at; its reports up to there stand. */
export interface FailedRule {
  readonly code: string;
  /** With the stack, when there is one. */
  readonly error: string;
}

/** What others need of a document, as plain JSON. */
export interface ExaminedFacts {
  readonly uri: string;
  readonly profile: (Omit<Profile, 'keys'> & { readonly keys: readonly string[] }) | undefined;
  readonly slugs: string;
  readonly speaks: DocumentSummary['speaks'];
  readonly decision: KindDecision;
  /** It is a policy that says of itself that it no longer holds. */
  readonly withdrawn: boolean;
  /** It is, or may be, a policy, and could not be read. */
  readonly missed: boolean;
  /** It says something else than what was approved. */
  readonly changed: boolean;
  /** It states an approval of which a history could speak. */
  readonly approved: boolean;
  readonly comments: readonly PlacedComment[];
  readonly open: readonly OpenRule[];
  readonly failed: readonly FailedRule[];
  /** The paths whose existence was asked for, with the answers. */
  readonly files: readonly (readonly [path: string, exists: boolean])[];
}

/** What rules found in a document, as plain JSON: by rule, with those of sections under -1. */
export type ExaminedReports = Readonly<Record<string, readonly Diagnostic[]>>;

/** One document, looked at by itself. */
export interface Examined {
  readonly facts: ExaminedFacts;
  readonly reports: ExaminedReports;
}

export const SECTION_RULES = '-1';
