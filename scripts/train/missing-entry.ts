/** What training the verifier of missing contents needs of the product; bundled by `../../test/bench/lib/bundle.mjs`. */
export { analyseDocument } from '../../src/analysis/analyse-document.js';
export { typeOf } from '../../src/analysis/kinds/type-of.js';
export { indicationsOf, MISSING_FEATURES } from '../../src/analysis/topics/missing-features.js';
export { contentState } from '../../src/analysis/topics/verdicts.js';
export { subjectsOfType } from '../../src/catalog/subjects.js';
export { DocumentParser } from '../../src/workspace/markdown/parse-document.js';
