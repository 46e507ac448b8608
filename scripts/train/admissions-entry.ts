/** What training admissions needs of the product; bundled by `../../test/bench/lib/bundle.mjs`. */
export {
  ADMISSION_FEATURES,
  admissionValues,
  wordingOf,
} from '../../src/reading/admissions/admission-features.js';
export { confirmForce } from '../../src/reading/force/confirm-force.js';
export { forceOf } from '../../src/reading/force/force.js';
export { packWeights } from '../../src/reading/learned/weights-file.js';
