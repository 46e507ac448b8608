import type { Language } from '../../catalog/types.js';
import type { Stem } from '../../reading/kinship/kinship.js';
import { nearness } from '../../reading/kinship/nearness.js';
import { rootOf } from '../../reading/kinship/root.js';
import { normaliseWord } from '../../reading/lexis/spelling.js';
import { stem } from '../../reading/lexis/stem.js';
import { isStopWord } from '../../reading/lexis/stop-words.js';
import { tokensOf, type Token } from '../../reading/quantity/tokens.js';
import { STANDS } from './said-words.js';

/** A word of a text laid beside another; marks are left out. */
export interface LaidWord extends Stem {
  readonly kind: 'telling' | 'small' | 'number';
  readonly weight: number;
}

/** Two texts laid beside each other word by word, in order. */
export interface LaidBeside {
  /** How much of both is the same, 0 to 1. */
  readonly same: number;
  readonly gaps: readonly Gap[];
}

/** What stands in one text, between words that both have, where other words or none stand in the other. */
export interface Gap {
  readonly here: readonly LaidWord[];
  readonly there: readonly LaidWord[];
}

/** Longer texts are cut: the work grows with the product of both. */
const LONGEST = 120;
/** What a word counts: a small one, a number, and of a telling one the share of its weight. */
const SMALL = 0.3;
const NUMBER = 1;
const TELLING = 1 / 3;

/** The words of a text as they are laid beside others. */
export function laidWords(text: string, language: Language, weigh: (word: Stem) => number): LaidWord[] {
  return tokensOf(text)
    .filter(({ kind }) => kind !== 'mark')
    .slice(0, LONGEST)
    .map((token) => laidWord(token, language, weigh));
}

function laidWord({ lower, kind }: Token, language: Language, weigh: (word: Stem) => number): LaidWord {
  if (kind === 'number') return { stem: lower, language, kind, weight: NUMBER };
  if (lower.length < 2 || isStopWord(lower, language))
    return { stem: lower, language, kind: 'small', weight: SMALL };
  const word = { stem: rootOf(stem(normaliseWord(lower), language), language), language };
  return { ...word, kind: 'telling', weight: weigh(word) * TELLING };
}

/** Lays one text beside another so that as much as possible of both is the same. */
export function layBeside(here: readonly LaidWord[], there: readonly LaidWord[]): LaidBeside {
  const grid = new Grid(here, there);
  const all = [...here, ...there].reduce((total, { weight }) => total + weight, 0);
  return { same: all === 0 ? 0 : grid.most / all, gaps: grid.gaps() };
}

/** What the beginnings of two texts have in common at most, for each length of both. */
class Grid {
  readonly #best: Float64Array;

  constructor(
    private readonly here: readonly LaidWord[],
    private readonly there: readonly LaidWord[],
  ) {
    this.#best = new Float64Array((here.length + 1) * (there.length + 1));
    for (let n = 1; n <= here.length; n += 1)
      for (let m = 1; m <= there.length; m += 1) {
        const both = this.#worth(n, m);
        this.#best[this.#at(n, m)] = Math.max(
          this.#until(n - 1, m),
          this.#until(n, m - 1),
          both > 0 ? both + this.#until(n - 1, m - 1) : 0,
        );
      }
  }

  get most(): number {
    return this.#until(this.here.length, this.there.length);
  }

  /** Goes back from the ends over what is the same; what is left between is a gap. */
  gaps(): Gap[] {
    const gaps: Gap[] = [];
    let [here, there]: [LaidWord[], LaidWord[]] = [[], []];
    const close = (): void => {
      if (here.length + there.length > 0) gaps.push({ here: here.reverse(), there: there.reverse() });
      [here, there] = [[], []];
    };
    let [n, m] = [this.here.length, this.there.length];
    while (n > 0 || m > 0) {
      const both = this.#worth(n, m);
      const [one, other] = [this.here[n - 1], this.there[m - 1]];
      if (both > 0 && this.#until(n, m) === both + this.#until(n - 1, m - 1)) {
        close();
        n -= 1;
        m -= 1;
      } else if (one && (m === 0 || this.#until(n, m) === this.#until(n - 1, m))) {
        here.push(one);
        n -= 1;
      } else {
        if (other) there.push(other);
        m -= 1;
      }
    }
    close();
    return gaps.reverse();
  }

  /** What the last words of two beginnings are worth as a pair. */
  #worth(n: number, m: number): number {
    const [one, other] = [this.here[n - 1], this.there[m - 1]];
    if (!one || !other || one.kind !== other.kind) return 0;
    const near = one.kind === 'telling' ? nearness(one, other) : one.stem === other.stem ? 1 : 0;
    return near < STANDS ? 0 : near * (one.weight + other.weight);
  }

  #until(n: number, m: number): number {
    return this.#best[this.#at(n, m)] ?? 0;
  }

  #at(n: number, m: number): number {
    return n * (this.there.length + 1) + m;
  }
}
