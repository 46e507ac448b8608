import type { EvidenceItem } from './items.js';

/** Why a file that is dated and filed well still shows nothing. */
export type WeakFile =
  /** It holds nothing. */
  | 'empty'
  /** Nothing says when what it shows happened. */
  | 'undated'
  /** Its content is that of a file which counts already, for an earlier time. */
  | 'same-as-earlier';

/** What makes a file weak by itself; `undated` and `same-as-earlier` depend on where it counts. */
export function weaknessOf({ file }: EvidenceItem): WeakFile | undefined {
  return file.size === 0 ? 'empty' : undefined;
}
