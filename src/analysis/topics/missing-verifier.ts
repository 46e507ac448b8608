import data from './missing-verifier.json';
import { logistic } from '../../reading/learned/logistic.js';
import { MISSING_FEATURES } from './missing-features.js';

/**
 * How sure it is that a reader of the whole document would miss a content in it, 0 to 1, by what is in the order of
 * `MISSING_FEATURES`. Trained on contents that readers judged (`scripts/train/missing.mjs`).
 */
export const missingChance = logistic(data, MISSING_FEATURES);
