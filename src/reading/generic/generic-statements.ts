import { isAnaphoric } from '../force/anaphora.js';
import { substantiates, type Statement } from '../statement.js';
import { toolsIn } from '../tools/tools.js';
import { isGeneric } from './generic.js';

const READ = new WeakMap<readonly Statement[], ReadonlySet<number>>();

/**
 * Which of a section's statements that something is done would be true of any company, as indexes. What stands around a
 * statement may make it the company's own: the line before its list, the sentence behind it that says who or how
 * ("This is done by …"), a heading that names a system. Remembered by the statements, which a section keeps.
 */
export function genericStatements(statements: readonly Statement[], heading: string): ReadonlySet<number> {
  let found = READ.get(statements);
  if (!found) READ.set(statements, (found = read(statements, heading)));
  return found;
}

function read(statements: readonly Statement[], heading: string): ReadonlySet<number> {
  const found = new Set<number>();
  const language = statements[0]?.language ?? 'en';
  statements.forEach((one, n) => {
    if (isStandingAlone(one) && isGeneric(`${one.lead} ${one.text}`, language) && !isMadeOwn(statements, n))
      found.add(n);
  });
  return found.size > 0 && toolsIn(heading, language).length > 0 ? new Set() : found;
}

/** A table's row is a record of the company, and a line before a list says nothing without it. */
function isStandingAlone({ kind, force, text }: Statement): boolean {
  return (
    substantiates(force) && kind !== 'row' && kind !== 'header' && !text.endsWith(':') && !text.endsWith('?')
  );
}

/** Whether the statement speaks of the one before it, or the next speaks of it, and that one is the company's own. */
function isMadeOwn(statements: readonly Statement[], n: number): boolean {
  const own = statements[n];
  const before = statements[n - 1];
  const next = statements[n + 1];
  return (
    (own !== undefined && before !== undefined && speaksOf(own, before) && isOwn(before)) ||
    (own !== undefined && next !== undefined && speaksOf(next, own) && isOwn(next))
  );
}

function speaksOf(one: Statement, before: Statement): boolean {
  return one.kind === before.kind && isAnaphoric(one.text, one.language);
}

function isOwn({ text, lead, language }: Statement): boolean {
  return !isGeneric(`${lead} ${text}`, language);
}
