/** A place in a text: zero-based line, zero-based UTF-16 column, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Moves a range down by `lines` lines. */
export function shift(range: Range, lines: number): Range {
  if (lines === 0) return range;
  return {
    start: { line: range.start.line + lines, character: range.start.character },
    end: { line: range.end.line + lines, character: range.end.character },
  };
}

/** Whether the position lies in the range, both ends included. */
export function contains(range: Range, at: Position): boolean {
  return compare(range.start, at) <= 0 && compare(at, range.end) <= 0;
}

/** Negative when `a` comes first, positive when `b` does, 0 when equal. */
export function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether two ranges cover the same text. */
export function sameRange(a: Range, b: Range): boolean {
  return a === b || (compare(a.start, b.start) === 0 && compare(a.end, b.end) === 0);
}

/** Whether two ranges share a place, be it only where one ends and the other starts. */
export function touches(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}
