import type { Position } from '../position.js';

/**
 * Turns offsets of a text into positions. Lines end at LF. `columns` tells of each line how many characters stand before
 * it in the file that the text does not have.
 */
export class LineStarts {
  readonly #starts: number[] = [0];

  constructor(
    text: string,
    private readonly columns?: readonly number[],
  ) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  get count(): number {
    return this.#starts.length;
  }

  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const character = offset - (this.#starts[low] ?? 0);
    return { line: low, character: Math.max(0, character + (this.columns?.[low] ?? 0)) };
  }
}
