import type { PolicyDocument } from '../../workspace/document.js';
import { isDated, isRegisterName } from '../../reading/document-name/document-name.js';
import { isActive } from '../governed.js';
import { kindOf } from '../kinds/kind-of.js';
import type { Statement } from './types.js';
import { unambiguous } from './unambiguous.js';
import { withTables } from './of-tables.js';

const NONE: readonly Statement[] = [];
const COMPARED = new WeakMap<readonly Statement[], readonly Statement[]>();

/**
 * What a document states for comparison with others: of a policy all of it, of a register, an index page or a runbook what
 * is said there of how things are done, and of other files nothing.
 */
export function comparedStatements(
  document: PolicyDocument,
  statements: readonly Statement[],
): readonly Statement[] {
  if (!isActive(document) && !isBeside(document)) return NONE;
  let compared = COMPARED.get(statements);
  if (!compared) COMPARED.set(statements, (compared = unambiguous(withTables(document, statements))));
  return compared;
}

/** Whether it is no policy, but says beside them how things are done. */
export function isBeside(document: PolicyDocument): boolean {
  const { path, title, frontMatter } = document;
  const status = frontMatter?.status?.value;
  if (status === 'retired' || status === 'draft' || isDated(path)) return false;
  const { kind, reason } = kindOf(document);
  if (kind === 'record') return isRegisterName(title);
  return (kind === 'index' && reason === 'repository-page') || (reason === 'nothing' && RUNBOOKS.test(path));
}

/** A folder of runbooks, of which policies say that they are followed. */
const RUNBOOKS =
  /(?:^|\/)(?:runbooks?|playbooks?|draaiboeken|werkwijzen?|werkinstructies?|handleidingen|work-instructions?)\//i;
