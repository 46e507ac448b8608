import type { Section } from './document.js';

/** The line of the file, from 0, in which a section starts: that of its heading, if it has one. */
export function firstLineOf({ startLine, content }: Pick<Section, 'startLine' | 'content'>): number {
  return startLine + content.range.start.line;
}
