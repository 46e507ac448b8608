import { LineStarts } from '../../workspace/markdown/line-starts.js';
import type { Position, Range } from '../../workspace/position.js';

/** A span of a text in UTF-16 units, end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Turns positions (line and column) into offsets and back. Lines end at LF; a CR belongs to the line before it. */
export class Offsets {
  readonly #starts: readonly number[];
  readonly #lines: LineStarts;

  constructor(readonly text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
    this.#lines = new LineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The offset of a position; positions beyond the text give its end. */
  at({ line, character }: Position): number {
    const start = this.#starts[line];
    if (start === undefined) return this.text.length;
    return Math.min(start + character, this.lineEnd(line));
  }

  span({ start, end }: Range): Span {
    return { start: this.at(start), end: this.at(end) };
  }

  position(offset: number): Position {
    return this.#lines.at(offset);
  }

  range({ start, end }: Span): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** Where a line starts; the text's end for a line beyond it. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** Where a line ends, its line break not included. */
  lineEnd(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.text.length;
    return this.text[next - 2] === '\r' ? next - 2 : next - 1;
  }
}
