/** What training the comparison of two statements needs of the product; bundled by `../../test/bench/lib/bundle.mjs`. */
export { headingsAbove } from '../../src/analysis/statements/surroundings.js';
export { contentWords } from '../../src/reading/lexis/content-words.js';
export { mayClash, PAIR_FEATURES, pairValues, shareEnough } from '../../src/reading/pairs/pair-values.js';
export { sideOf } from '../../src/reading/pairs/side.js';
export { readSubjects } from '../../src/reading/subjects/read-subjects.js';
export { DocumentParser } from '../../src/workspace/markdown/parse-document.js';
export { boostedTrees } from '../../src/reading/learned/trees.js';
