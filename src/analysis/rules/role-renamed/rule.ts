import { otherTitlesOf } from '../../../reading/roles/role-family.js';
import { actingRoles } from '../../roles/acting-roles.js';
import { usualTitle } from '../../roles/renamed.js';
import { isActive } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { say } from '../support/say.js';

/** A role that most documents call otherwise for the same duty. */
export const roleRenamed: DocumentRule = {
  meta: {
    code: 'role-renamed',
    title: say('A role is called otherwise in most documents', 'Een rol heet in de meeste documenten anders'),
    severity: 'info',
    stage: 'record',
    effort: 'small',
  },
  scope: 'document',
  *check(document, _analysis, facts) {
    if (!isActive(document)) return;
    const bySubject = new Map<string, string[]>();
    const roles = actingRoles(document);
    const own = new Set(roles.map(({ key }) => key));
    for (const { key, text, range, subject } of roles) {
      if (subject === undefined || facts.knownRoles.has(key)) continue;
      const others = otherTitlesOf(key);
      if (others.length === 0) continue;
      const earlier = bySubject.get(key) ?? [];
      if (earlier.includes(subject)) continue;
      bySubject.set(key, [...earlier, subject]);
      const open: Open = { role: key, text, subject, earlier, own: others.filter((other) => own.has(other)) };
      yield { uri: document.uri, range, message: say(text, text), why: WHY, data: { ...open } };
    }
  },
  // Once a role and document: where it first has a duty that most give to another title.
  complete(report, facts) {
    const { role, text, subject, earlier, own } = report.data as unknown as Open;
    const here = { uri: report.uri, own };
    if (earlier.some((one) => usualTitle({ key: role, subject: one }, here, facts) !== undefined))
      return undefined;
    const usual = usualTitle({ key: role, subject }, here, facts);
    if (usual === undefined) return undefined;
    return {
      ...report,
      message: say(
        `${text} here; most documents give this duty to the ${usual}.`,
        `Hier ${text}; de meeste documenten geven deze taak aan: ${usual}.`,
      ),
      data: { role, usual },
    };
  },
};

const WHY = say(
  'When a role is renamed in some documents only, an auditor takes the two for different people and asks who does what.',
  'Als een rol maar in enkele documenten een andere naam krijgt, ziet een auditor twee verschillende mensen en vraagt wie wat doet.',
);

/** What `check` leaves to be asked of other documents. */
interface Open {
  readonly role: string;
  /** The role as written. */
  readonly text: string;
  readonly subject: string;
  /** Subjects on which it acts further up in the document. */
  readonly earlier: readonly string[];
  /** Other titles for the same field that the document uses, too. */
  readonly own: readonly string[];
}
