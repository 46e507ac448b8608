import { CRITERION_LIKE, isCriterionId } from '../catalog/criterion-ids.js';
import type { CriterionId } from '../catalog/types.js';
import { compare, contains, shift, type Position, type Range } from '../workspace/position.js';
import type { EditingContext } from './context.js';
import type { SourceFile } from './source-file.js';

/** What stands under the cursor, as far as Attest knows it. */
export type SymbolAt =
  | { readonly kind: 'criterion'; readonly id: CriterionId; readonly range: Range }
  | { readonly kind: 'unknown-criterion'; readonly id: string; readonly range: Range }
  | { readonly kind: 'control'; readonly id: string; readonly range: Range };

/** The criterion or control named at a position, in Markdown and YAML alike. */
export function symbolAt(file: SourceFile, at: Position, { snapshot }: EditingContext): SymbolAt | undefined {
  const line = file.line(at.line);
  for (const match of line.matchAll(CRITERION_LIKE)) {
    const range = on(at.line, match.index, match[0].length);
    if (!contains(range, at)) continue;
    return isCriterionId(match[0])
      ? { kind: 'criterion', id: match[0], range }
      : { kind: 'unknown-criterion', id: match[0], range };
  }
  // Control IDs can be any text in controls.yaml, so known ones are looked for, the longest first.
  const word = file.wordAt(at);
  if (!word) return undefined;
  if (snapshot.controlsById.has(word.text)) return { kind: 'control', id: word.text, range: word.range };
  for (const part of word.text.matchAll(/[^_.]+/g)) {
    const range = on(at.line, word.range.start.character + part.index, part[0].length);
    if (contains(range, at) && snapshot.controlsById.has(part[0]))
      return { kind: 'control', id: part[0], range };
  }
  return undefined;
}

/** The section whose heading holds the position, by index. */
export function headingAt(file: SourceFile, at: Position): number | undefined {
  const found = file.document?.sections.findIndex(
    ({ content, startLine }) => content.headingRange && contains(shift(content.headingRange, startLine), at),
  );
  return found === undefined || found < 0 ? undefined : found;
}

/** The innermost section that holds the position, by index. */
export function sectionAt(file: SourceFile, at: Position): number | undefined {
  const found = file.document?.sections.findLastIndex(
    ({ content, startLine }) => compare(shift(content.range, startLine).start, at) <= 0,
  );
  return found === undefined || found < 0 ? undefined : found;
}

function on(line: number, character: number, length: number): Range {
  return { start: { line, character }, end: { line, character: character + length } };
}
