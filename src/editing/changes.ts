import type { Range } from '../workspace/position.js';

/** Changes to files, as plain data; the server turns them into the protocol's. */
export interface TextEdit {
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
}

export interface WorkspaceChange {
  readonly edits: readonly TextEdit[];
  /** New files with their text; never over an existing one. */
  readonly creates?: readonly { readonly uri: string; readonly text: string }[];
  /** Done after the edits, in order. */
  readonly renames?: readonly { readonly from: string; readonly to: string }[];
}

/** An edit that puts text at a place. */
export function insertion(uri: string, line: number, character: number, text: string): TextEdit {
  const at = { line, character };
  return { uri, range: { start: at, end: at }, text };
}
