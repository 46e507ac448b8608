import data from './link-verifier.json';
import { FEATURE_NAMES } from './link-features.js';

/** What training left: a weight a feature, by its name, and a bias. */
interface VerifierData {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

const { bias, weights } = data as VerifierData;
const WEIGHTS = FEATURE_NAMES.map((name) => weights[name] ?? 0);

/** How sure it is that a reader would call a link right: 0 to 1. Logistic regression, trained on judged links. */
export function linkChance(values: readonly number[]): number {
  let sum = bias;
  values.forEach((value, n) => (sum += value * (WEIGHTS[n] ?? 0)));
  return 1 / (1 + Math.exp(-sum));
}
