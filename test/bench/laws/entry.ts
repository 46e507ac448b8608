/** What the laws need of the product; bundled by `../lib/bundle.mjs`. */
export { POLICY_TYPES, policyType } from '../../../src/catalog/policy-types.js';
export { SUBJECTS } from '../../../src/catalog/subjects.js';
export { CRITERION_IDS } from '../../../src/catalog/criterion-ids.js';
export { analyseDocument } from '../../../src/analysis/analyse-document.js';
export { contentState } from '../../../src/analysis/topics/verdicts.js';
export { offlineTemplate } from '../../../src/authoring/offline-template.js';
export { DocumentParser } from '../../../src/workspace/markdown/parse-document.js';
export { WorkspaceIndex } from '../../../src/workspace/workspace-index.js';
