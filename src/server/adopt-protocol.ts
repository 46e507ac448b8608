import type { FileHistory } from '../analysis/adopt/propose.js';
import type { Range } from '../workspace/position.js';
import type { RequestKind } from './protocol.js';

/** Front matter proposed for the policies of a folder. Nothing is changed; the client shows the edits first. */
export const Adopt: RequestKind<AdoptParams, AdoptResult | undefined> = { method: 'attest/adopt' };

export interface AdoptParams {
  readonly folder: string;
  /** Only documents below this workspace-relative path; all when empty. */
  readonly path?: string;
  /** What git knows of the documents, by workspace-relative path. */
  readonly history?: Readonly<Record<string, FileHistory>>;
}

export interface AdoptResult {
  /** How many policies there are. */
  readonly documents: number;
  /** Those that lack something, by path. */
  readonly adoptions: readonly ProposedFrontMatter[];
}

export interface ProposedFrontMatter {
  readonly uri: string;
  readonly path: string;
  /** What is proposed, in one line. */
  readonly detail: string;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}
