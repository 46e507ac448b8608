import { words } from '../quantity/vocabulary.js';
import type { FoundRole } from './roles.js';

/** Last words of roles that many hold, each for a team, a system or a piece of work. */
const MANY = words(
  `engineer engineers developer developers reviewer reviewers approver approvers employee manager managers owner owners lead leads leader
   requester requestor person team teams colleague responder committer maintainer author user member management delegate deputy sponsor
   department founder founders admin administrator administrators operator supervisor
   ontwikkelaar ontwikkelaars leidinggevende leidinggevenden eigenaar eigenaren systeemeigenaar proceseigenaar gegevenseigenaar data-eigenaar
   beheerder beheerders teamleider medewerker aanvrager collega afdeling management manager team`,
);

/** Words that say which of the many is meant in a sentence. */
const PASSING = words(
  `second other another different peer senior responsible relevant appropriate assigned designated direct line hiring team system systems data
   asset application service process control risk business budget resource information on-call duty shift code technical project department
   requesting owning independent authorised authorized qualified same their his her own next first
   tweede andere ander verantwoordelijke betrokken direct directe eigen aangewezen bevoegde dienstdoende senior functioneel`,
);

/**
 * Whether a role is one that many in a company hold: the second engineer, the line manager, the system owner. Two texts
 * that name such roles need not mean different people. A product owner decides for a product, and is counted as one.
 */
export function isHeldByMany({ text }: FoundRole): boolean {
  const own = text.toLowerCase().split(/[\s-]+/);
  const head = own.at(-1) ?? '';
  if (!MANY.has(head)) return false;
  const describing = own.slice(0, -1);
  return describing.every((word) => PASSING.has(word));
}
