/** Part of a long list: rows that are drawn, or the room of rows that are not, in pixels. */
export type Segment =
  | { readonly kind: 'rows'; readonly from: number; readonly to: number }
  | { readonly kind: 'space'; readonly height: number };

/** Pixels from the top of a list. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** The rows that touch the span, and one more wherever it is (the focused one), with room in place of all others. */
export function segmentsOf(
  heights: readonly number[],
  span: Span,
  keep: number | undefined,
): readonly Segment[] {
  const segments: Segment[] = [];
  let y = 0;
  heights.forEach((height, n) => {
    const isDrawn = n === keep || (y + height > span.top && y < span.bottom);
    y += height;
    const last = segments.at(-1);
    if (isDrawn) {
      if (last?.kind === 'rows') segments[segments.length - 1] = { ...last, to: n + 1 };
      else segments.push({ kind: 'rows', from: n, to: n + 1 });
    } else if (last?.kind === 'space')
      segments[segments.length - 1] = { kind: 'space', height: last.height + height };
    else segments.push({ kind: 'space', height });
  });
  return segments;
}

/** Whether all rows that touch the span are among those drawn. */
export function covers(segments: readonly Segment[], heights: readonly number[], span: Span): boolean {
  const drawn = (n: number): boolean =>
    segments.some((segment) => segment.kind === 'rows' && segment.from <= n && n < segment.to);
  return segmentsOf(heights, span, undefined).every(
    (segment) => segment.kind === 'space' || (drawn(segment.from) && drawn(segment.to - 1)),
  );
}

/** Heights of rows by ID as they were last drawn; an estimate for those that never were. */
export class RowHeights {
  readonly #known = new Map<string, number>();
  #estimate: number | undefined;

  /** @param guess pixels, until some rows are known */
  constructor(private readonly guess: number) {}

  of(id: string): number {
    return this.#known.get(id) ?? this.estimate;
  }

  /** The mean of the first rows seen; it then stays, because a list whose length changes all the time can't be scrolled. */
  get estimate(): number {
    return this.#estimate ?? this.guess;
  }

  set(id: string, height: number): void {
    this.#known.set(id, height);
  }

  /** Called when the rows of a drawing are known. */
  settle(): void {
    if (this.#estimate !== undefined || this.#known.size === 0) return;
    this.#estimate = Math.round(
      [...this.#known.values()].reduce((sum, height) => sum + height, 0) / this.#known.size,
    );
  }

  /** Forgets all: the width has changed. */
  clear(): void {
    this.#known.clear();
    this.#estimate = undefined;
  }
}
