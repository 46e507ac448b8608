/** What measuring subjects needs of the product; bundled by `../lib/bundle.mjs`. */
export { SUBJECTS } from '../../../src/catalog/subjects.js';
export { expectedOf, headingsAbove } from '../../../src/analysis/statements/surroundings.js';
export { readSubjects } from '../../../src/reading/subjects/read-subjects.js';
export { DocumentParser } from '../../../src/workspace/markdown/parse-document.js';
