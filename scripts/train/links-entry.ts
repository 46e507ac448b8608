/** What training the verifier of links needs of the product; bundled by `../../test/bench/lib/bundle.mjs`. */
export { CRITERIA } from '../../src/catalog/criteria.js';
export { policyType } from '../../src/catalog/policy-types.js';
export { SUBJECTS, subjectsOfType } from '../../src/catalog/subjects.js';
export { ancestorsOf } from '../../src/analysis/analyse-document.js';
export { FEATURE_NAMES, linkFeatures } from '../../src/analysis/topics/link-features.js';
export { readCriteria } from '../../src/reading/subjects/read-criteria.js';
export { readSubjects } from '../../src/reading/subjects/read-subjects.js';
export { DocumentParser } from '../../src/workspace/markdown/parse-document.js';
