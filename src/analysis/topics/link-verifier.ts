import data from './link-verifier.json';
import { FEATURE_NAMES } from './link-features.js';
import { logistic } from '../../reading/learned/logistic.js';

/** How sure it is that a reader would call a link right: 0 to 1. Trained on judged links. */
export const linkChance = logistic(data, FEATURE_NAMES);
