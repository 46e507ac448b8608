/** What the benchmark needs of the product; bundled by `../lib/bundle.mjs`. */
export { CRITERIA } from '../../../src/catalog/criteria.js';
export { isCriterionId } from '../../../src/catalog/criterion-ids.js';
export { DocumentParser } from '../../../src/workspace/markdown/parse-document.js';
export { cleanHeading } from '../../../src/workspace/markdown/headings.js';
export { analyseDocument } from '../../../src/analysis/analyse-document.js';
export { documentLinks } from '../../../src/analysis/linking/document-links.js';
export { linkSection } from '../../../src/analysis/linking/linker.js';
export { isStopWord } from '../../../src/analysis/linking/stop-words.js';
export { vocabularyOf } from '../../../src/analysis/linking/vocabulary.js';
