/** What measuring diagnostics needs of the product; bundled by `../lib/bundle.mjs`. */
export { policyType } from '../../../src/catalog/policy-types.js';
export { analyseDocument } from '../../../src/analysis/analyse-document.js';
export { contentState } from '../../../src/analysis/topics/verdicts.js';
export { DocumentParser } from '../../../src/workspace/markdown/parse-document.js';
