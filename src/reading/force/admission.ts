import type { Clause } from './clause.js';
import type { Verdict } from './decide.js';
import * as F from './flags.js';

/** Whether a clause that denies or puts off something does so of what protects, past doubt. */
export function isAdmission(clause: Clause, verdict: Verdict): boolean {
  if (verdict === 'plan') return isToBeSetUp(clause);
  if (verdict !== 'denial' || clause.negation === 'none' || clause.kind === 'imperative') return false;
  if (wasLeftUndone(clause)) return true;
  const { verb, head, before, after, negation } = clause;
  // "There is no procedure", "we do not use a firewall": the thing that is not there.
  if (verb & (F.EXIST | F.HOLD) && head & F.GOOD) return (head & F.BAD) === 0;
  // "Backups do not exist for …"
  if (verb & F.EXIST && negation === 'verb') return (before & F.GOOD) !== 0 && (before & F.BAD) === 0;
  if (clause.kind === 'copula' || clause.modality !== 0 || (before | after) & F.BAD) return false;
  if ((verb & F.PROTECT) === 0 || verb & (F.RISK | F.MANDATORY)) return false;
  // "Nobody looks at the logs", and not: "nobody signs up by e-mail".
  if (negation === 'subject') return (head & (F.GOOD | F.RECORD)) !== 0;
  // Who does not do it leaves open whether another does: "the reviewer does not review an own account".
  return clause.passive || negation === 'object' || (before & F.WE) !== 0;
}

/** "The yearly test was not performed", "we have not repeated it": what did not happen was meant to; a rule tells no past. */
export function wasLeftUndone(clause: Clause): boolean {
  const { perfect, past, negation, modality, verb, before, after, head, kind } = clause;
  if (!(perfect || past) || negation === 'object' || modality !== 0) return false;
  if (verb & (F.RISK | F.EXIST | F.CEASE | F.OPINION | F.MANDATORY | F.HOLD)) return false;
  // "The yearly checks were not done": of a thing that protects, whatever it was not.
  if (kind === 'copula') return (before & F.PROTECT) !== 0 && (before & F.GOOD) !== 0;
  // "The key has not been rotated": what endangers is the subject of what protects.
  return ((after | head) & F.BAD) === 0 && ((before & F.BAD) === 0 || (verb & F.PROTECT) !== 0);
}

/** "We are going to introduce a scanner", "a scanner will be introduced next year". */
function isToBeSetUp({ verb, before, after, around }: Clause): boolean {
  if ((verb & F.SETUP) === 0 || ((before | after) & F.GOOD) === 0) return false;
  return (before & F.WE) !== 0 || (around & F.FUTURE) !== 0;
}
