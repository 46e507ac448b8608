import { isPolicy } from '../../analysis/kinds/kind-of.js';
import { CRITERIA } from '../../catalog/criteria.js';
import { localise } from '../../catalog/localise.js';
import { decode } from '../../workspace/decode.js';
import { uriOf } from '../../workspace/paths.js';
import type { OpenWorkspace } from '../open-workspace.js';
import { policyNamed } from './document-named.js';
import { languageOf } from './language-of.js';
import { explainCriterion } from './tools/explain-criterion.js';
import type { ReadFile } from './tools/draft-instructions.js';

export interface ListedResource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly mimeType: string;
}

const POLICIES = 'attest://policy';

/** All 61 criteria. */
export function criterionResources(workspace: OpenWorkspace): readonly ListedResource[] {
  const language = languageOf(workspace);
  return CRITERIA.map(({ id, title }) => ({
    uri: `attest://criterion/${id}`,
    name: id,
    title: `${id} ${localise(title, language)}`,
    mimeType: 'application/json',
  }));
}

/** The documents that are read as policies. */
export function policyResources({ snapshot }: OpenWorkspace): readonly ListedResource[] {
  return [...snapshot.documents.values()]
    .filter(isPolicy)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, title }) => ({
      uri: uriOf(POLICIES, path),
      name: path,
      title,
      mimeType: 'text/markdown',
    }));
}

/** What a criterion asks and what the workspace has on it, as JSON. Throws a CliError on an ID that does not exist. */
export function readCriterionResource(workspace: OpenWorkspace, id: string): string {
  return JSON.stringify(explainCriterion(workspace, id), null, 2);
}

/** The text of a policy. Throws a CliError for a path that is none, or leads out of the workspace. */
export async function readPolicyResource(
  workspace: OpenWorkspace,
  path: string,
  read: ReadFile,
): Promise<string> {
  const document = policyNamed(workspace, path);
  return decode(await read(document.path)).text;
}
