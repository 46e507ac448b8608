/** What the list of known wordings needs of the product; bundled by `../test/bench/lib/bundle.mjs`. */
export { POLICY_TYPES } from '../src/catalog/policy-types.js';
export { offlineTemplate } from '../src/authoring/offline-template.js';
export { packWordings, unpackWordings } from '../src/reading/generic/known-wordings-file.js';
export { bareWording, wordingHash } from '../src/reading/generic/wording.js';
export { DocumentParser } from '../src/workspace/markdown/parse-document.js';
export { WorkspaceIndex } from '../src/workspace/workspace-index.js';
