/** What measuring drafts and edits needs of the product; bundled by `../lib/bundle.mjs`. */
export { Analyser } from '../../../src/analysis/check.js';
export { judgeReply } from '../../../src/authoring/judge.js';
export { fenceData } from '../../../src/authoring/text/fence.js';
export { WorkspaceIndex } from '../../../src/workspace/workspace-index.js';
export { factsOf } from '../../../src/verify/facts/workspace-facts.js';
export { isFault } from '../../../src/verify/verdict.js';
export { verify } from '../../../src/verify/verify.js';
