import type { PolicyDocument } from '../../../workspace/document.js';
import { shift, type Range } from '../../../workspace/position.js';

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where something that the document as a whole lacks is reported: its type or title in the front matter, else its first heading. */
export function topOf(document: PolicyDocument): Range {
  const { frontMatter } = document;
  const named = frontMatter?.type?.valueRange ?? frontMatter?.title?.valueRange;
  if (named) return named;
  const first = document.sections.find(({ content }) => content.headingRange !== undefined);
  if (first?.content.headingRange) return shift(first.content.headingRange, first.startLine);
  return frontMatter
    ? { start: frontMatter.range.start, end: { line: frontMatter.range.start.line, character: 3 } }
    : START;
}
