/** What training needs of the product; bundled by `../../test/bench/lib/bundle.mjs`. */
export { SUBJECTS } from '../../src/catalog/subjects.js';
export { TOPICS } from '../../src/analysis/topics/topics.js';
export { eachFeature } from '../../src/reading/subjects/features.js';
export { packWeights, unpackWeights } from '../../src/reading/subjects/weights-file.js';
