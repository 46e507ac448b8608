/** What training the verdict on claims needs of the product; bundled by `../../test/bench/lib/bundle.mjs`. */
export { Analyser } from '../../src/analysis/check.js';
export { applyEdits } from '../../src/authoring/draft/edits.js';
export { fillSlot, inPlace } from '../../src/authoring/draft/fill-slot.js';
export { parseReply } from '../../src/authoring/draft/parse-reply.js';
export { judgeReply } from '../../src/authoring/judge.js';
export { fenceData } from '../../src/authoring/text/fence.js';
export { factsOf } from '../../src/verify/facts/workspace-facts.js';
export { isFault } from '../../src/verify/verdict.js';
export { ruled, verify } from '../../src/verify/verify.js';
export { seenClaims } from '../../src/verify/weighed/weigh.js';
export { WorkspaceIndex } from '../../src/workspace/workspace-index.js';
