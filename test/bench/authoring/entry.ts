/** What the token benchmark measures. */
export { Analyser } from '../../../src/analysis/check.js';
export { gapTarget, type GapSource } from '../../../src/authoring/gaps.js';
export { prepareDraft } from '../../../src/authoring/prepare.js';
export { WorkspaceIndex } from '../../../src/workspace/workspace-index.js';
