import { eachFeature, type TextPart } from './features.js';
import { unpackWeights, type Weights } from './weights-file.js';

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
 * Tells which subjects a text is on: multinomial logistic regression over words, pairs of words and pieces of words,
 * learned from the sentences in `training/`. What a sentence does with its subject is not its business: see `force/`.
 */
export class SubjectModel {
  readonly #weights: Weights;
  readonly #logits: Float64Array;
  /** The features of the text at hand, by hash: how much each counts. */
  readonly #amounts = new Map<number, number>();

  constructor(file: Uint8Array) {
    this.#weights = unpackWeights(file);
    this.#logits = new Float64Array(this.#weights.classes);
  }

  /**
   * The subjects of a text in its surroundings, likeliest first. `expected` are subjects that a document of this kind
   * speaks of: there they are likelier than elsewhere.
   */
  read(parts: readonly TextPart[], expected?: ReadonlySet<number>): SubjectChance[] {
    const logits = this.#score(parts);
    if (expected) for (const subject of expected) logits[subject + 1] = (logits[subject + 1] ?? 0) + EXPECTED;
    let most = -Infinity;
    for (const logit of logits) if (logit > most) most = logit;
    let sum = 0;
    for (const logit of logits) sum += Math.exp(logit - most);
    const found: SubjectChance[] = [];
    const least = Math.log(LEAST * sum) + most;
    // Class 0 is "none".
    for (let n = 1; n < logits.length; n += 1) {
      const logit = logits[n] ?? 0;
      if (logit >= least) found.push({ subject: n - 1, chance: Math.exp(logit - most) / sum });
    }
    return found.sort((a, b) => b.chance - a.chance || a.subject - b.subject);
  }

  #score(parts: readonly TextPart[]): Float64Array {
    const { lookUp, starts, classOf, values, rarity, unknownRarity, scales, bias } = this.#weights;
    const amounts = this.#amounts;
    amounts.clear();
    eachFeature(parts, (hash, weight) => {
      amounts.set(hash, (amounts.get(hash) ?? 0) + weight);
    });
    // Unknown features count for the length, too: a text of strange words is on no known subject.
    let square = 0;
    for (const [hash, amount] of amounts) {
      const row = lookUp(hash);
      square += (amount * (row < 0 ? unknownRarity : (rarity[row] ?? 0))) ** 2;
    }
    const norm = Math.sqrt(square) || 1;
    const logits = this.#logits;
    logits.set(bias);
    for (const [hash, amount] of amounts) {
      const row = lookUp(hash);
      if (row < 0) continue;
      const share = (amount / norm) * (rarity[row] ?? 0) * (scales[row] ?? 0);
      for (let n = starts[row] ?? 0; n < (starts[row + 1] ?? 0); n += 1) {
        const at = classOf[n] ?? 0;
        logits[at] = (logits[at] ?? 0) + share * (values[n] ?? 0);
      }
    }
    return logits;
  }
}
