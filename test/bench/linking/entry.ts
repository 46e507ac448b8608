/** What the benchmark needs of the product; bundled by `../lib/bundle.mjs`. */
export { CRITERIA } from '../../../src/catalog/criteria.js';
export { isCriterionId } from '../../../src/catalog/criterion-ids.js';
export { DocumentParser } from '../../../src/workspace/markdown/parse-document.js';
export { cleanHeading } from '../../../src/workspace/markdown/headings.js';
export { analyseDocument } from '../../../src/analysis/analyse-document.js';
export { documentLinks } from '../../../src/analysis/topics/document-links.js';
export { linkSection } from '../../../src/analysis/topics/link-section.js';
export { isStopWord } from '../../../src/reading/lexis/stop-words.js';
export { subjectModel } from '../../../src/reading/subjects/load-model.js';
