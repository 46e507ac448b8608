import type { TextPart } from '../learned/features.js';
import { TextMemo, withoutValues } from '../lexis/text-memo.js';
import { chancesOf, LinearModel } from '../learned/linear-model.js';

/** A subject a text may be on, and how sure that is. */
export interface SubjectChance {
  /** Index into `SUBJECTS` of the catalogue. */
  readonly subject: number;
  /** 0 to 1; the chances of all subjects and of "none" add up to 1. */
  readonly chance: number;
}

/** Subjects less likely than this are not worth knowing. */
const LEAST = 0.02;
/** By how much the odds of expected subjects are raised (natural logarithm); measured on held-out writers. */
const EXPECTED = 3;

/**
 * Tells which subjects a statement is on. What it does with its subject is not its business: see `force/`.
 */
export class SubjectModel {
  readonly #model: LinearModel;
  readonly #known = new TextMemo<readonly SubjectChance[]>();
  /** A number for each set of expected subjects, of which there are some thirty. */
  readonly #sets = new WeakMap<ReadonlySet<number>, number>();
  #lastSet = 0;

  constructor(file: Uint8Array) {
    this.#model = new LinearModel(file);
  }

  /**
   * The subjects of a text in its surroundings, likeliest first. `expected` are subjects that a document of this kind
   * speaks of: there they are likelier than elsewhere.
   */
  read(parts: readonly TextPart[], expected?: ReadonlySet<number>): readonly SubjectChance[] {
    const about = `${this.#numberOf(expected)} ${parts.map(({ weight }) => weight).join(' ')}`;
    const words = parts.map(({ text }) => withoutValues(text)).join('\n');
    return this.#known.of(about, words, () => this.#score(parts, expected));
  }

  /** Whether a word, in small letters, stood in the sentences this was learned from, in whatever inflection. */
  knows(word: string): boolean {
    return this.#model.knows(word);
  }

  #numberOf(expected: ReadonlySet<number> | undefined): number {
    if (!expected) return 0;
    let number = this.#sets.get(expected);
    if (number === undefined) this.#sets.set(expected, (number = this.#lastSet += 1));
    return number;
  }

  #score(parts: readonly TextPart[], expected: ReadonlySet<number> | undefined): SubjectChance[] {
    const logits = this.#model.score(parts);
    if (expected) for (const subject of expected) logits[subject + 1] = (logits[subject + 1] ?? 0) + EXPECTED;
    return chancesOf(logits, LEAST).map(({ at, chance }) => ({ subject: at, chance }));
  }
}
