import type { EvidenceItem } from './items.js';

/** Why a file that is dated and filed well still shows nothing. */
export type WeakFile =
  /** It holds nothing. */
  | 'empty'
  /** It holds white space or zeros only. */
  | 'blank'
  /** It names a file that is kept elsewhere, and which is not there. */
  | 'pointer'
  /** It is not of the form that its name says: a .pdf that is no PDF. */
  | 'misnamed'
  /** It cannot be opened. */
  | 'unreadable'
  /** Nothing says when what it shows happened. */
  | 'undated'
  /** Its content is that of a file which counts already, for an earlier time. */
  | 'same-as-earlier';

/** What makes a file weak by itself; `undated` and `same-as-earlier` depend on where it counts. */
export function weaknessOf({ file }: Pick<EvidenceItem, 'file'>): WeakFile | undefined {
  if (file.size === 0) return 'empty';
  const state = file.content?.state;
  return state === 'read' ? undefined : state;
}
