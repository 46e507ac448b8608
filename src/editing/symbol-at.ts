import { CRITERION_LIKE, isCriterionId } from '../catalog/criterion-ids.js';
import type { CriterionId } from '../catalog/types.js';
import { compare, contains, shift, type Position, type Range } from '../workspace/position.js';
import type { EditingContext } from './context.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { SourceFile } from './source-file.js';

/** What stands under the cursor, as far as Attest knows it. */
export type SymbolAt =
  | { readonly kind: 'criterion'; readonly id: CriterionId; readonly range: Range }
  | { readonly kind: 'unknown-criterion'; readonly id: string; readonly range: Range }
  | { readonly kind: 'control'; readonly id: string; readonly range: Range };

/** The criterion or control named at a position, in Markdown and YAML alike. */
export function symbolAt(file: SourceFile, at: Position, { snapshot }: EditingContext): SymbolAt | undefined {
  const line = file.line(at.line);
  const word = file.wordAt(at);
  // An ID may begin like a criterion's: CC6.1-01.
  if (word && snapshot.controlsById.has(word.text))
    return { kind: 'control', id: word.text, range: word.range };
  for (const match of line.matchAll(CRITERION_LIKE)) {
    const range = on(at.line, match.index, match[0].length);
    if (!contains(range, at)) continue;
    return isCriterionId(match[0])
      ? { kind: 'criterion', id: match[0], range }
      : { kind: 'unknown-criterion', id: match[0], range };
  }
  // Control IDs can be any text in controls.yaml, so known ones are looked for, the longest first.
  if (!word) return unusualAt(line, at, snapshot);
  return partAt(word.text, word.range.start.character, at, snapshot) ?? unusualAt(line, at, snapshot);
}

/** The longest ID in a word whose parts are joined by underscores or dots, such as the name of a file. */
function partAt(word: string, from: number, at: Position, { controlsById }: Snapshot): SymbolAt | undefined {
  const parts = [...word.matchAll(/[^_.]+/g)].slice(0, MOST_PARTS);
  for (let length = parts.length; length > 0; length -= 1) {
    for (let n = 0; n + length <= parts.length; n += 1) {
      const start = parts[n]?.index ?? 0;
      const last = parts[n + length - 1];
      const id = word.slice(start, (last?.index ?? 0) + (last?.[0].length ?? 0));
      const range = on(at.line, from + start, id.length);
      if (contains(range, at) && controlsById.has(id)) return { kind: 'control', id, range };
    }
  }
  return undefined;
}

/** An ID with characters that words do not have: `AC 2`, `A.5/1`. */
function unusualAt(line: string, at: Position, { controlsById }: Snapshot): SymbolAt | undefined {
  for (const id of controlsById.keys()) {
    if (!/[^\p{L}\p{N}_.-]/u.test(id)) continue;
    for (let found = line.indexOf(id); found >= 0; found = line.indexOf(id, found + id.length)) {
      const range = on(at.line, found, id.length);
      const edges =
        line.slice(Math.max(0, found - 1), found) + line.slice(found + id.length, found + id.length + 1);
      if (contains(range, at) && !/[\p{L}\p{N}]/u.test(edges)) return { kind: 'control', id, range };
    }
  }
  return undefined;
}

/** Parts of a word that are looked at. */
const MOST_PARTS = 12;

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
