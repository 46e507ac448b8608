import { isRegisterName } from '../../reading/document-name/document-name.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { isActive } from '../governed.js';
import { kindOf } from '../kinds/kind-of.js';
import { ENDED } from './ended-roles.js';
import type { Statement } from './types.js';
import { unambiguous } from './unambiguous.js';

const NONE: readonly Statement[] = [];

/**
 * What a document states that holds today: all that a policy does; of a register that is kept up, who decides on what is
 * entered in it, as its sentences and tables say it; of a register and an index or README which roles are no more. Of
 * other documents nothing.
 */
export function statementsInForce(
  document: PolicyDocument,
  statements: readonly Statement[],
): readonly Statement[] {
  if (isActive(document)) return unambiguous(statements);
  const isRegister = isKeptRegister(document);
  if (!isRegister && kindOf(document).kind !== 'index') return NONE;
  let known = COUNTED.get(statements);
  if (!known) {
    known = statements.filter(
      ({ subject }) => subject === ENDED || (isRegister && subject.startsWith(APPROVER)),
    );
    COUNTED.set(statements, known);
  }
  return known.length === 0 ? NONE : unambiguous(known);
}

const APPROVER = 'approver:';

const COUNTED = new WeakMap<readonly Statement[], readonly Statement[]>();

function isKeptRegister(document: PolicyDocument): boolean {
  const { kind, reason } = kindOf(document);
  return kind === 'record' && (reason === 'title' || reason === 'folder') && isRegisterName(document.title);
}
