export { statementsOf } from '../../../src/analysis/statements/extract.js';
export { DocumentParser } from '../../../src/workspace/markdown/parse-document.js';
