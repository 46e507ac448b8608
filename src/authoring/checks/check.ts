import type { Language, Localised } from '../../catalog/types.js';
import type { WorkspaceFacts } from '../../analysis/workspace-facts.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { FactIndex } from '../../verify/facts/fact-index.js';
import type { Verification } from '../../verify/verdict.js';
import type { DraftTask } from '../task.js';
import type { Span } from '../text/offsets.js';

export type CheckCode =
  | 'changed-outside-range'
  | 'unknown-criterion'
  | 'invented-fact'
  | 'not-substantiated'
  | 'contradiction'
  | 'weakened'
  | 'empty'
  | 'obeyed-instruction'
  | 'leaked-secret'
  | 'wrong-language'
  | 'disallowed-markup'
  | 'text-in-placeholder'
  /** No text could be told from what else the reply says. */
  | 'unreadable-reply'
  | 'wrong-front-matter'
  | 'removed-content'
  | 'claims-satisfied';

/** What is wrong with a draft. */
export interface DraftProblem {
  readonly check: CheckCode;
  readonly message: Localised;
  /** Where in the draft; undefined when something is missing. */
  readonly span?: Span;
  /** The text it is about, shortened. */
  readonly quote: string;
  /** A repair that needs no model: replaces a span of the draft. */
  readonly fix?: Span & { readonly text: string };
}

/** A draft with everything its checks look at. All texts are whole documents. */
export interface DraftUnderCheck {
  readonly task: DraftTask;
  readonly base: string;
  readonly draft: string;
  readonly baseDocument: PolicyDocument;
  readonly draftDocument: PolicyDocument;
  /** What may change, in the base. Empty spans are places of insertion. */
  readonly allowed: readonly Span[];
  /** What is new, in the draft. */
  readonly added: readonly Span[];
  readonly language: Language;
  /** What is stated elsewhere, in the document as it was, and by the user. */
  readonly known: FactIndex;
  /** What `verify` says of each new or changed statement. */
  readonly verified: Verification;
  readonly facts: WorkspaceFacts;
  /** All text that was given to the writer as data: where instructions may hide. */
  readonly data: readonly string[];
}

/** Looks for one kind of fault. Pure; gives one problem for each place. */
export type Check = (draft: DraftUnderCheck) => Iterable<DraftProblem>;

/** A quotation for messages, on one line. */
export function quote(text: string, length = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line;
}

/** Whether a span of the draft holds new text. */
export function isNew(draft: Pick<DraftUnderCheck, 'added'>, { start, end }: Span): boolean {
  return draft.added.some((span) => start < span.end && span.start < end);
}
