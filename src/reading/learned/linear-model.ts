import { eachFeature, type TextPart } from './features.js';
import { unpackWeights, type Weights } from './weights-file.js';

/**
 * Multinomial logistic regression over words, pairs of words and pieces of words, learned from the sentences in
 * `training/`. Class 0 is "none of them".
 */
export class LinearModel {
  readonly #weights: Weights;
  readonly #logits: Float64Array;
  /** The features of the text at hand, by hash: how much each counts. */
  readonly #amounts = new Map<number, number>();
  /** Of those that training knew, in pairs: the row, and how much it counts. */
  readonly #known: number[] = [];

  constructor(file: Uint8Array) {
    this.#weights = unpackWeights(file);
    this.#logits = new Float64Array(this.#weights.classes);
  }

  /** How much speaks for each class, before it is made a chance; overwritten by the next call. */
  score(parts: readonly TextPart[]): Float64Array {
    const { lookUp, starts, classOf, values, rarity, unknownRarity, scales, bias } = this.#weights;
    const amounts = this.#amounts;
    amounts.clear();
    eachFeature(parts, (hash, weight) => {
      amounts.set(hash, (amounts.get(hash) ?? 0) + weight);
    });
    // Unknown features count for the length, too: a text of strange words is on no known subject.
    let square = 0;
    const known = this.#known;
    known.length = 0;
    for (const [hash, amount] of amounts) {
      const row = lookUp(hash);
      square += (amount * (row < 0 ? unknownRarity : (rarity[row] ?? 0))) ** 2;
      if (row >= 0) known.push(row, amount);
    }
    const norm = Math.sqrt(square) || 1;
    const logits = this.#logits;
    logits.set(bias);
    for (let at = 0; at < known.length; at += 2) {
      const row = known[at] ?? 0;
      const share = ((known[at + 1] ?? 0) / norm) * (rarity[row] ?? 0) * (scales[row] ?? 0);
      for (let n = starts[row] ?? 0; n < (starts[row + 1] ?? 0); n += 1) {
        const one = classOf[n] ?? 0;
        logits[one] = (logits[one] ?? 0) + share * (values[n] ?? 0);
      }
    }
    return logits;
  }
}

/** The chance of each class but "none" (so index 0 is class 1), when it is at least `least`; the rest add up to one with "none". */
export function chancesOf(logits: Float64Array, least: number): { at: number; chance: number }[] {
  let most = -Infinity;
  for (const logit of logits) if (logit > most) most = logit;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - most);
  const found: { at: number; chance: number }[] = [];
  const lowest = Math.log(least * sum) + most;
  for (let n = 1; n < logits.length; n += 1) {
    const logit = logits[n] ?? 0;
    if (logit >= lowest) found.push({ at: n - 1, chance: Math.exp(logit - most) / sum });
  }
  return found.sort((a, b) => b.chance - a.chance || a.at - b.at);
}
