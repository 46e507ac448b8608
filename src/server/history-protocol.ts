import type { Commit, FileVersion } from '../workspace/history.js';
import type { RequestKind } from './protocol.js';

/** What the server asks its client about the past of files. A client without a history answers nothing. */
export const HistoryOf: RequestKind<HistoryParams, readonly FileHistorySummary[]> = {
  method: 'history/of',
};
export interface HistoryParams {
  /** URI of the company's folder. */
  readonly folder: string;
  /** Relative to it. */
  readonly paths: readonly string[];
}
export interface FileHistorySummary {
  readonly path: string;
  readonly versions: readonly FileVersion[];
  readonly cuts: readonly string[];
  readonly codeOwners: readonly string[];
  /** The merges by which commits came, by commit. */
  readonly merges: readonly (readonly [commit: string, merge: Commit])[];
}

/** The texts of versions that were told of before, by `FileVersion.content`. */
export const HistoryTexts: RequestKind<HistoryTextsParams, readonly (readonly [string, string])[]> = {
  method: 'history/texts',
};
export interface HistoryTextsParams {
  readonly folder: string;
  readonly path: string;
  readonly contents: readonly string[];
}
