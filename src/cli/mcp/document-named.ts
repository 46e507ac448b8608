import { isPolicy, kindOf } from '../../analysis/kinds/kind-of.js';
import { insidePath } from '../../workspace/paths.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { CliError } from '../cli-error.js';
import { documentAt } from '../explain/place.js';
import type { OpenWorkspace } from '../open-workspace.js';

/**
 * The workspace-relative path that an agent means; an absolute one below the folder is taken for it. Throws a CliError
 * when it leads out of the workspace.
 */
export function pathNamed({ folder }: Pick<OpenWorkspace, 'folder'>, path: string): string {
  const own = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  const inside = insidePath(own);
  if (inside === undefined)
    throw new CliError(
      `${JSON.stringify(path.slice(0, 200))} is no path inside the workspace. Give one like policies/access-control.md; list_documents names them.`,
    );
  return inside;
}

/** The Markdown document an agent names. Throws a CliError that says why there is none, and what to do. */
export function documentNamed(workspace: OpenWorkspace, path: string): PolicyDocument {
  const inside = pathNamed(workspace, path);
  if (!workspace.snapshot.has(inside))
    throw new CliError(`There is no file ${inside} in the workspace; list_documents names those there are.`);
  return documentAt(workspace.snapshot, inside, 1);
}

/** A document that is read as a policy. Throws a CliError for any other. */
export function policyNamed(workspace: OpenWorkspace, path: string): PolicyDocument {
  const document = documentNamed(workspace, path);
  if (isPolicy(document)) return document;
  throw new CliError(
    `${document.path} is not read as a policy. ${kindOf(document).why.en} The user can name it under “documents” in soc2.yaml to have it read.`,
  );
}
