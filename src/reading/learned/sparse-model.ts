import { unpackWeights, type Weights } from './weights-file.js';

/** Gives features, by hash, and how much each counts. */
export type FeatureSource = (add: (hash: number, weight: number) => void) => void;

/** What a feature that was met adds to. */
interface Met {
  amount: number;
  /** The sum of the squares, for the length of the text. */
  square: number;
}

/**
 * Logistic regression over features of any kind. `LinearModel` is the same for words alone, of which it remembers what
 * each adds.
 */
export class SparseModel {
  readonly #weights: Weights;

  constructor(file: Uint8Array) {
    this.#weights = unpackWeights(file);
  }

  /** How much speaks for each class, before it is made a chance. */
  score(features: FeatureSource): Float64Array {
    const { lookUp, rarity, unknownRarity, bias, starts, classOf, values, scales } = this.#weights;
    const logits = new Float64Array(bias.length);
    let square = 0;
    for (const [hash, { amount, square: own }] of featuresMet(features)) {
      const row = lookUp(hash);
      const weigh = row < 0 ? unknownRarity : (rarity[row] ?? 0);
      // Unknown features count for the length, as in training.
      square += own * weigh * weigh;
      if (row < 0) continue;
      const share = amount * weigh * (scales[row] ?? 0);
      for (let n = starts[row] ?? 0; n < (starts[row + 1] ?? 0); n += 1) {
        const at = classOf[n] ?? 0;
        logits[at] = (logits[at] ?? 0) + share * (values[n] ?? 0);
      }
    }
    const norm = Math.sqrt(square) || 1;
    return logits.map((logit, n) => (bias[n] ?? 0) + logit / norm);
  }
}

function featuresMet(features: FeatureSource): ReadonlyMap<number, Met> {
  const met = new Map<number, Met>();
  features((hash, weight) => {
    const known = met.get(hash);
    if (known) {
      known.amount += weight;
      known.square += weight * weight;
    } else met.set(hash, { amount: weight, square: weight * weight });
  });
  return met;
}
