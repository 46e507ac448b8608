import type { RequestKind } from './protocol.js';

/** What a folder's files mean compared with those of a branch, as Markdown; undefined when the folder is not known. */
export const CompareWith: RequestKind<CompareParams, string | undefined> = {
  method: 'attest/change/compare',
};
export interface CompareParams {
  readonly folder: string;
  /** What both sides are called on the page. */
  readonly base: string;
  readonly head: string;
  /** The files that differ, with the text they had; without one where they were not there. */
  readonly files: readonly { readonly uri: string; readonly text?: string }[];
}
