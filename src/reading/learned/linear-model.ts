import { eachOfWord, eachWordFeatures, stemHash, type TextPart, type WordFeatures } from './features.js';
import { unpackWeights, type Weights } from './weights-file.js';

/** What a word adds, whatever stands around it. */
interface WordShare {
  /** By class, before the length of the text is known. */
  readonly logits: Float32Array;
  /** What it adds to the square of that length. */
  readonly square: number;
}

/** So many numbers are kept of words that were met, in all. */
const MEMO_NUMBERS = 1_000_000;

/**
 * Multinomial logistic regression over words, pairs of words and pieces of words, learned from the sentences in
 * `training/`. Class 0 is "none of them".
 */
export class LinearModel {
  readonly #weights: Weights;
  readonly #logits: Float64Array;
  readonly #words = new Map<WordFeatures, WordShare>();
  readonly #mostWords: number;

  constructor(file: Uint8Array) {
    this.#weights = unpackWeights(file);
    this.#logits = new Float64Array(this.#weights.classes);
    this.#mostWords = Math.ceil(MEMO_NUMBERS / this.#weights.classes);
  }

  /** How much speaks for each class, before it is made a chance; overwritten by the next call. */
  score(parts: readonly TextPart[]): Float64Array {
    const { lookUp, rarity, unknownRarity, bias } = this.#weights;
    const logits = this.#logits.fill(0);
    // Unknown features count for the length, too: a text of strange words is on no known subject.
    let square = 0;
    eachWordFeatures(
      parts,
      (word, weight) => {
        const share = this.#shareOf(word);
        square += share.square * weight * weight;
        const own = share.logits;
        for (let n = 0; n < logits.length; n += 1) logits[n] = (logits[n] ?? 0) + weight * (own[n] ?? 0);
      },
      (hash, weight) => {
        const row = lookUp(hash);
        const counted = weight * (row < 0 ? unknownRarity : (rarity[row] ?? 0));
        square += counted * counted;
        if (row >= 0) this.#add(row, counted, logits);
      },
    );
    const norm = Math.sqrt(square) || 1;
    for (let n = 0; n < logits.length; n += 1) logits[n] = (bias[n] ?? 0) + (logits[n] ?? 0) / norm;
    return logits;
  }

  /** Whether a word's stem has weights. */
  knows(word: string): boolean {
    return this.#weights.lookUp(stemHash(word)) >= 0;
  }

  #shareOf(word: WordFeatures): WordShare {
    const known = this.#words.get(word);
    if (known) return known;
    if (this.#words.size >= this.#mostWords) this.#words.clear();
    const { lookUp, rarity, unknownRarity, classes } = this.#weights;
    const logits = new Float32Array(classes);
    let square = 0;
    eachOfWord(word, (hash, weight) => {
      const row = lookUp(hash);
      const counted = weight * (row < 0 ? unknownRarity : (rarity[row] ?? 0));
      square += counted * counted;
      if (row >= 0) this.#add(row, counted, logits);
    });
    const made = { logits, square };
    this.#words.set(word, made);
    return made;
  }

  /** Adds a feature's weights, so much of each. */
  #add(row: number, counted: number, logits: Float32Array | Float64Array): void {
    const { starts, classOf, values, scales } = this.#weights;
    const share = counted * (scales[row] ?? 0);
    for (let n = starts[row] ?? 0; n < (starts[row + 1] ?? 0); n += 1) {
      const one = classOf[n] ?? 0;
      logits[one] = (logits[one] ?? 0) + share * (values[n] ?? 0);
    }
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
