import { dutiesIn, holdersIn } from '../../reading/duties/duties.js';
import type { Clause } from './clauses.js';
import type { Unplaced } from './numbers.js';

/** Who owns or approves one of the things a company has one of, and who holds a role. */
export function dutyStatements({ text, label, language }: Clause): Unplaced[] {
  if (label !== '') return [];
  return [
    ...dutiesIn(text, language).map(({ kind, object, role }) =>
      roleStatement(`${kind}:${object}`, role.key, text),
    ),
    ...holdersIn(text, language).map(({ role, name }) => roleStatement(`person:${role.key}`, name, text)),
  ];
}

function roleStatement(subject: string, value: string, text: string): Unplaced {
  return { subject, value, bound: 'exact', unit: 'role', qualifiers: [], text };
}
