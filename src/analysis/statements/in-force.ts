import { isRegisterName } from '../../reading/document-name/document-name.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { isActive } from '../governed.js';
import { kindOf } from '../kinds/kind-of.js';
import type { Statement } from './types.js';
import { unambiguous } from './unambiguous.js';

const NONE: readonly Statement[] = [];

/**
 * What a document states that holds today: all that a policy does; of a register that is kept up, who decides on what is
 * entered in it, as its sentences and tables say it. Of other documents nothing.
 */
export function statementsInForce(
  document: PolicyDocument,
  statements: readonly Statement[],
): readonly Statement[] {
  if (isActive(document)) return unambiguous(statements);
  if (!isKeptRegister(document)) return NONE;
  let known = DECIDING.get(statements);
  if (!known) DECIDING.set(statements, (known = statements.filter(({ subject }) => subject.startsWith(APPROVER))));
  return known.length === 0 ? NONE : unambiguous(known);
}

const APPROVER = 'approver:';

const DECIDING = new WeakMap<readonly Statement[], readonly Statement[]>();

function isKeptRegister(document: PolicyDocument): boolean {
  const { kind, reason } = kindOf(document);
  return kind === 'record' && (reason === 'title' || reason === 'folder') && isRegisterName(document.title);
}
