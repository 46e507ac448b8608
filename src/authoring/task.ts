import type { CriterionId, Language, Need } from '../catalog/types.js';
import type { Span } from './text/offsets.js';

/** What is missing: what a draft must make true. */
export type GapTarget =
  /** A content that documents of this type carry. With `needs`, the content is there but lacks these. */
  | {
      readonly kind: 'content';
      readonly policyType: string;
      readonly content: string;
      readonly needs?: readonly Need[];
    }
  /** A criterion that is claimed, or in scope, without text. */
  | { readonly kind: 'criterion'; readonly criterion: CriterionId }
  /** A control that no text describes. */
  | { readonly kind: 'control'; readonly control: string }
  /** A section with a heading and no text; its anchor tells it from others of that name. */
  | { readonly kind: 'section'; readonly heading: string; readonly slug?: string };

/** More gaps than this in one request give poor drafts; the rest of a longer list is left. */
export const MOST_TARGETS = 8;

/** What a model or a template is asked to write. */
export type DraftTask =
  | {
      readonly kind: 'fill-gaps';
      readonly targets: readonly GapTarget[];
      /** What the user typed besides. */ readonly remark?: string;
    }
  /** A whole new document: policy, procedure, plan or system description. */
  | {
      readonly kind: 'draft-document';
      readonly policyType: string;
      readonly criteria?: readonly CriterionId[];
    }
  /** Rewrites `span` with what the user typed; the system description is refined this way too. */
  | { readonly kind: 'refine'; readonly span: Span; readonly specifics: string }
  | { readonly kind: 'translate'; readonly span: Span; readonly to: Language }
  /** A rewrite someone else made, such as a chat agent: judged, never prompted. */
  | { readonly kind: 'propose-edit'; readonly span: Span };

/** The document a task is about, as the editor has it now. */
export interface DraftDocument {
  readonly uri: string;
  /** Relative to the workspace root. */
  readonly path: string;
  readonly text: string;
}
