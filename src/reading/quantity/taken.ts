/** A stretch of text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stretches that something else was read from. Asked in the order of the text, so that all answers cost one walk. */
export class Taken {
  readonly #stretches: readonly Stretch[];
  #next = 0;

  constructor(stretches: readonly Stretch[]) {
    this.#stretches = [...stretches].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Whether a stretch overlaps one that is taken; its start may not lie before that of the last question. */
  overlaps(start: number, end: number): boolean {
    while ((this.#stretches[this.#next]?.end ?? Infinity) <= start) this.#next += 1;
    const next = this.#stretches[this.#next];
    return next !== undefined && next.start < end;
  }
}
