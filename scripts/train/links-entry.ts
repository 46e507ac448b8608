/** What training the verifier of links needs of the product; bundled by `../../test/bench/lib/bundle.mjs`. */
export { CRITERIA } from '../../src/catalog/criteria.js';
export { policyType } from '../../src/catalog/policy-types.js';
export { SUBJECTS, subjectsOfType } from '../../src/catalog/subjects.js';
export { headingsAbove } from '../../src/analysis/statements/surroundings.js';
export { FEATURE_NAMES, linkFeatures } from '../../src/analysis/topics/link-features.js';
export { readCriteria, sectionParts } from '../../src/reading/subjects/read-criteria.js';
export { readSubjects } from '../../src/reading/subjects/read-subjects.js';
export { DocumentParser } from '../../src/workspace/markdown/parse-document.js';
export { eachFeature } from '../../src/reading/learned/features.js';
export { packWeights } from '../../src/reading/learned/weights-file.js';
