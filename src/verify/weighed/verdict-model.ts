import data from './verdict-model.json';
import type { Values } from './values.js';

/** What one feature is: its mean and spread where it was learned, and its weight. */
type Learned = readonly [mean: number, spread: number, weight: number];

interface Model {
  readonly bias: number;
  /** From so high a chance on a claim is named. */
  readonly bar: number;
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

/** Values further from the mean tell no more. */
const FURTHEST = 4;

/** Added statements and replaced ones are weighed apart: what limits a rule matters where it limited it before. */
const MODELS: Readonly<Record<'added' | 'replaced', Model>> = data;

/** The chance that a claim is not as stated, 0 to 1, and from where on it is named; learned. */
export function chanceOf(values: Values): { readonly chance: number; readonly bar: number } {
  const { bias, bar, weights } = values.get('replaced') > 0 ? MODELS.replaced : MODELS.added;
  let score = bias;
  for (const [name, learned] of Object.entries(weights)) {
    const [mean, spread, weight] = learned as unknown as Learned;
    score += weight * Math.max(-FURTHEST, Math.min(FURTHEST, (values.get(name) - mean) / spread));
  }
  return { chance: 1 / (1 + Math.exp(-score)), bar };
}
