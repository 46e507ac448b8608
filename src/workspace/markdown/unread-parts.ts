import type { UnreadSyntax } from '../document.js';
import { compare, type Position, type Range } from '../position.js';

/** What of a chunk was not understood, found by its place: a hostile text holds tens of thousands. */
export class UnreadParts {
  /** In the order of the text. */
  readonly #parts: readonly UnreadSyntax[];
  /** Those that lie within no other: their ends are in order too. */
  readonly #outer: readonly UnreadSyntax[];

  constructor(parts: readonly UnreadSyntax[]) {
    this.#parts = [...parts].sort((a, b) => compare(a.range.start, b.range.start));
    const outer: UnreadSyntax[] = [];
    for (const part of this.#parts) {
      const last = outer.at(-1);
      if (!last || compare(last.range.end, part.range.end) < 0) outer.push(part);
    }
    this.#outer = outer;
  }

  /** Those that begin within a range, its end not included. */
  beginningIn({ start, end }: Range): readonly UnreadSyntax[] {
    const first = firstFrom(this.#parts, ({ range }) => compare(range.start, start) >= 0);
    const after = firstFrom(this.#parts, ({ range }) => compare(range.start, end) >= 0);
    return this.#parts.slice(first, after);
  }

  /** Whether a range and one of them share something. */
  overlap(range: Range): boolean {
    const [first] = this.near(range, 0);
    return first !== undefined;
  }

  /** Those that share something with a range, or end or begin at most so many characters before or behind it. */
  near({ start, end }: Range, characters: number): readonly UnreadSyntax[] {
    const from = { line: start.line, character: Math.max(0, start.character - characters) };
    const to = { line: end.line, character: end.character + characters };
    // What only touches the range shares nothing with it.
    const reach = (order: number): boolean => (characters === 0 ? order > 0 : order >= 0);
    const first = firstFrom(this.#outer, ({ range }) => reach(compare(range.end, from)));
    const after = firstFrom(this.#outer, ({ range }) => !reach(compare(to, range.start)));
    return this.#outer.slice(first, after);
  }
}

/** The first place from which `isBehind` holds, in a list where it holds from one place on. */
function firstFrom<T>(list: readonly T[], isBehind: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = list[middle];
    if (one !== undefined && isBehind(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether two ranges share something. */
export function overlap(a: Range, b: Range): boolean {
  return compare(a.start, b.end) < 0 && compare(b.start, a.end) < 0;
}

/** On the same line with a space between them at most. */
export function isNear(before: Position, after: Position): boolean {
  return (
    before.line === after.line &&
    after.character >= before.character &&
    after.character - before.character <= 1
  );
}
