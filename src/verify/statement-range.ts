import type { PolicyDocument } from '../workspace/document.js';
import { shift, type Range } from '../workspace/position.js';
import type { PlacedStatement } from './placed-statements.js';

/** Where a statement stands in its document. */
export function rangeOf({ sections }: PolicyDocument, { statement, section }: PlacedStatement): Range {
  const { content, startLine } = sections[section] ?? { content: undefined, startLine: 0 };
  const first = content?.sentences[statement.sentences[0] ?? 0];
  const last = content?.sentences[statement.sentences.at(-1) ?? 0];
  const start = first?.range.start ?? { line: 0, character: 0 };
  return shift({ start, end: last?.range.end ?? start }, startLine);
}
