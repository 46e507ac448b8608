import { approvalInCell, approvalsIn, type FoundApproval } from '../../reading/approvals/approvals.js';
import { dutiesIn, holdersIn, thingNamed } from '../../reading/duties/duties.js';
import type { Language } from '../../catalog/types.js';
import type { Clause } from './clauses.js';
import type { Unplaced } from './numbers.js';

/** Who owns or approves a thing, and who holds a role. */
export function dutyStatements({ text, label, column: header = '', language }: Clause): Unplaced[] {
  if (label !== '') {
    const found = approvalInCell({ text, label, header }, language);
    return found ? [approverOf(found, `${label}: ${header} ${text}`, language)] : [];
  }
  return [
    ...dutiesStated(text, language),
    ...holdersIn(text, language).map(({ role, name }) => roleStatement(`person:${role.key}`, name, text)),
  ];
}

/** Who a sentence says owns or approves what; the document it stands in is left out. */
export function dutiesStated(text: string, language: Language): Unplaced[] {
  const duties = dutiesIn(text, language).map(({ kind, object, role }) =>
    roleStatement(`${kind}:${object}`, role.key, text),
  );
  const known = new Set(duties.map(({ subject, value }) => `${subject} ${value}`));
  const approvals = approvalsIn(text, language).map((found) => approverOf(found, text, language));
  return [...duties, ...approvals.filter(({ subject, value }) => !known.has(`${subject} ${value}`))];
}

function approverOf({ thing, words, role }: FoundApproval, text: string, language: Language): Unplaced {
  return {
    ...roleStatement(`approver:${thingNamed(thing, language)}`, role.key, text),
    shown: { thing: words, value: role.text },
  };
}

function roleStatement(subject: string, value: string, text: string): Unplaced {
  return { subject, value, bound: 'exact', unit: 'role', qualifiers: [], text };
}
