import type { Position, Range } from '../workspace/position.js';
import type { SourceFile } from './source-file.js';

/** The text of a range of a file, lines joined by one line feed. */
export function textIn(file: SourceFile, { start, end }: Range): string {
  const lines = file.lines.slice(start.line, end.line + 1);
  return lines
    .map((line, n) =>
      line.slice(n === 0 ? start.character : 0, start.line + n === end.line ? end.character : undefined),
    )
    .join('\n');
}

/** The range of two offsets that count from a position, line ends as one. */
export function offsetRange(file: SourceFile, from: Position, start: number, end: number): Range {
  const at = (offset: number): Position => {
    let { line, character } = from;
    let left = offset;
    while (line < file.lines.length - 1 && character + left > file.line(line).length) {
      left -= file.line(line).length - character + 1;
      line += 1;
      character = 0;
    }
    return { line, character: character + left };
  };
  return { start: at(start), end: at(end) };
}
