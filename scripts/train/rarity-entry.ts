/** What counting words needs of the product; bundled by `../../test/bench/lib/bundle.mjs`. */
export { headingsAbove } from '../../src/analysis/statements/surroundings.js';
export { contentWords } from '../../src/reading/lexis/content-words.js';
export { readSubjects } from '../../src/reading/subjects/read-subjects.js';
export { DocumentParser } from '../../src/workspace/markdown/parse-document.js';
