/** What the benchmarks of the analysis need of the source. */
export { Analyser } from '../../../src/analysis/check.js';
export { analyseDocument } from '../../../src/analysis/analyse-document.js';
export { eachReport } from '../../../src/analysis/rule.js';
export { emptySnapshot } from '../../../src/analysis/facts/empty-snapshot.js';
export { WorkspaceIndex } from '../../../src/workspace/workspace-index.js';
