import type { Range } from '../../workspace/position.js';

/** Markdown to show for a place in a file. */
export interface HoverText {
  readonly markdown: string;
  readonly range: Range;
}
