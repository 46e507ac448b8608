/** What training needs of the product; bundled by `../../test/bench/lib/bundle.mjs`. */
export { CRITERIA } from '../../src/catalog/criteria.js';
export { SUBJECTS } from '../../src/catalog/subjects.js';
export { CRITERIA_OF_SUBJECT, TOPICS } from '../../src/analysis/topics/topics.js';
export { eachFeature } from '../../src/reading/learned/features.js';
export { packWeights } from '../../src/reading/learned/weights-file.js';
export { eachTrigram, LANGUAGE_STEP, TRIGRAMS } from '../../src/workspace/markdown/trigrams.js';
export { contentWords } from '../../src/reading/lexis/content-words.js';
export { packTranslations } from '../../src/reading/kinship/translations-file.js';
export { rootOf } from '../../src/reading/kinship/root.js';
export { expectedOf, headingsAbove } from '../../src/analysis/statements/surroundings.js';
export { statementsOf } from '../../src/reading/read-statements.js';
export { partsAround, partsOf } from '../../src/reading/subjects/read-subjects.js';
export { DocumentParser } from '../../src/workspace/markdown/parse-document.js';
