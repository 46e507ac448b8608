import { isCriterionId } from '../catalog/criterion-ids.js';
import { compare, shift, type Range } from '../workspace/position.js';
import type { EditingContext } from './context.js';
import type { SourceFile } from './source-file.js';

export interface SemanticToken {
  readonly range: Range;
  readonly type: 'criterion' | 'control';
}

/** IDs of existing criteria and controls in a document, in the order of the text. */
export function semanticTokens(
  { document }: SourceFile,
  { snapshot }: EditingContext,
): readonly SemanticToken[] {
  if (!document) return [];
  const tokens: SemanticToken[] = [];
  for (const { value, valueRange } of document.frontMatter?.claims ?? [])
    if (isCriterionId(value)) tokens.push({ range: valueRange, type: 'criterion' });
  for (const { value, valueRange } of document.frontMatter?.controls ?? [])
    if (snapshot.controlsById.has(value)) tokens.push({ range: valueRange, type: 'control' });
  for (const { content, startLine } of document.sections) {
    for (const { kind, id, range } of content.references) {
      if (kind === 'criterion' ? isCriterionId(id) : snapshot.controlsById.has(id))
        tokens.push({ range: shift(range, startLine), type: kind });
    }
  }
  return tokens
    .filter(({ range }) => range.start.line === range.end.line)
    .sort((a, b) => compare(a.range.start, b.range.start));
}
