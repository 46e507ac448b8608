import { nearness } from '../../reading/kinship/nearness.js';
import type { MeaningWord } from '../alignment/meaning-words.js';

/** So near a word must come to another to stand for it. */
export const STANDS = 0.5;

/** Some words of one text, each with how near the words of others come to it: 0 to 1. */
export class SaidWords {
  readonly #near: number[];

  constructor(
    readonly words: readonly MeaningWord[],
    near?: readonly number[],
  ) {
    this.#near = near ? [...near] : words.map(() => 0);
  }

  /** A copy that goes on from what was found. */
  copy(): SaidWords {
    return new SaidWords(this.words, this.#near);
  }

  /** Takes in another text: its words count for so much. */
  take(others: readonly MeaningWord[], worth = 1): this {
    this.words.forEach((word, n) => {
      let best = this.near(n);
      for (const other of others) best = Math.max(best, nearness(word, other) * worth);
      this.#near[n] = best;
    });
    return this;
  }

  /** How near a word of theirs came to the word at a place. */
  near(n: number): number {
    return this.#near[n] ?? 0;
  }

  /** Whether a word of theirs stands for the word at a place. */
  isSaid(n: number): boolean {
    return this.near(n) >= STANDS;
  }
}
