import type { Force } from '../statement.js';

import type { Clause } from './clause.js';
import * as F from './flags.js';

/** A force, or `unclear` for something denied of which the tables cannot tell whether it should be done. */
export type Verdict = Force | 'unclear';

/** What a main clause does, from its predicate, its modality and what is denied. */
export function decide(clause: Clause): Verdict {
  if (clause.hardly) return 'denial';
  if (clause.negation !== 'none' && !clause.contrast) return decideDenied(clause);
  return decideAffirmed(clause);
}

/** A bad thing without a good one beside it: what is denied of it is a rule. */
function isBad(cls: number): boolean {
  return (cls & F.BAD) !== 0 && (cls & F.GOOD) === 0;
}

function decideDenied(clause: Clause): Verdict {
  const { verb, before, after, around } = clause;
  const nouns = before | after;
  const except = (around & F.EXCEPT) !== 0;
  // Denying what was left undone says that it is done.
  if (verb & F.UNDONE) {
    if (verb & F.LAX) return 'denial';
    return verb & F.MANDATORY ? 'obligation' : clause.modality === F.MUST ? 'obligation' : 'practice';
  }
  if (verb & F.OMIT) return clause.modality & (F.MUST | F.MAY) ? 'obligation' : 'practice';
  if (
    around & F.FUTURE &&
    !clause.modality &&
    /* not yet */ clause.negation === 'verb' &&
    (before | verb | after) & F.FUTURE
  )
    return 'plan';
  if (clause.kind === 'imperative') return 'prohibition';
  if (verb & F.FORBIDDEN) return 'permission';
  if (after & F.EXCESS)
    return clause.modality & (F.MUST | F.MAY) && !clause.weak ? 'prohibition' : 'practice';
  if (verb & F.ALLOWED) return before & F.OMIT ? 'obligation' : 'prohibition';
  if (verb & F.MANDATORY || (verb & F.HOLD && clause.head & F.MANDATORY)) return 'denial';
  // "There is no procedure for removing accounts": what is not there decides, not what it is for.
  if (verb & F.OPTIONAL && !(verb & F.EXIST && clause.head & F.GOOD)) return 'obligation';
  if (verb & F.ADVISED || clause.modality === F.SHOULD) return 'recommendation';
  if (clause.modality === F.MUST) return clause.weak ? 'denial' : 'prohibition';
  if (clause.modality === F.MAY) {
    if (except || verb & F.RISK || clause.negation === 'subject') return 'prohibition';
    return verb & F.PROTECT || before & F.WE ? 'denial' : 'prohibition';
  }
  if (clause.modality === F.WILL && !(verb & F.PROTECT))
    return clause.never || except || verb & (F.RISK | F.GATE) ? 'prohibition' : 'unclear';
  if (clause.perfect) return 'denial';
  if (before & F.EXCESS && clause.negation === 'subject') return 'prohibition';
  if (clause.often && !clause.never && !except) return 'denial';
  const both = verb & F.RISK && verb & F.PROTECT;
  if (both) return isBad(nouns) || nouns & F.RECORD || clause.never ? 'prohibition' : 'denial';
  // An everyday verb: that we do not use or give something forbids only what is bad or what has an exception.
  if (
    verb & F.RISK &&
    verb & F.HOLD &&
    before & F.WE &&
    !clause.never &&
    !except &&
    !(nouns & (F.BAD | F.OPTIONAL))
  )
    return nouns & (F.GOOD | F.RECORD) ? 'denial' : 'unclear';
  if (verb & F.RISK && verb & F.GATE) return 'prohibition';
  if (
    verb & F.RISK &&
    verb & F.HOLD &&
    !clause.never &&
    !except &&
    nouns & (F.GOOD | F.RECORD) &&
    !(nouns & F.BAD)
  )
    return 'denial';
  if (verb & F.RISK)
    return nouns & F.GOOD && !(nouns & (F.BAD | F.RECORD)) && !clause.never && !except
      ? 'denial'
      : 'prohibition';
  if (verb & F.GATE) return except || nouns & F.BAD ? 'prohibition' : 'denial';
  if (verb & F.PROTECT) return isBad(nouns) && clause.never ? 'prohibition' : 'denial';
  if (verb & (F.HOLD | F.EXIST)) {
    if (clause.head & (F.GOOD | F.BAD)) return isBad(clause.head) ? 'prohibition' : 'denial';
    // Of an active verb the object decides, not who has it: "test environments do not contain production data".
    if (!clause.passive && after & F.BAD && !(after & F.GOOD)) return 'prohibition';
    // "The reviewer has no part in the controls": the thing denied says nothing, and what follows is not denied.
    if (clause.negation === 'object' && clause.head === 0 && !clause.passive && verb & F.HOLD)
      return 'unclear';
    if (nouns & F.GOOD) return 'denial';
    if (nouns & (F.BAD | F.OPTIONAL) || except) return 'prohibition';
    return 'unclear';
  }
  if (except) return 'prohibition';
  if (nouns & (F.GOOD | F.RECORD) && !(nouns & F.BAD)) return 'denial';
  if (clause.never || nouns & F.BAD) return 'prohibition';
  return 'unclear';
}

function decideAffirmed(clause: Clause): Verdict {
  const { verb, before, after, around, modality } = clause;
  const main = before | verb | after;
  if (clause.innerNot)
    return clause.inner & F.PROTECT && !(clause.inner & F.RISK)
      ? 'denial'
      : verb & F.ADVISED || modality === F.SHOULD
        ? 'recommendation'
        : 'prohibition';
  // "Staff are expected to …" is a duty; "the rollout is expected to start" is none.
  const duty = verb & F.MANDATORY && clause.passive && !((clause.inner | before) & (F.SETUP | F.GATE));
  if (verb & F.INTEND && clause.kind !== 'imperative' && !duty && isIntention(clause)) return 'plan';
  if (
    clause.kind === 'copula' &&
    before & F.SETUP &&
    !(verb & F.WORTH) &&
    modality === 0 &&
    !(verb & F.MANDATORY)
  )
    return 'plan';
  // What is done "in development" is done in that environment; what is "in development" itself is not done yet.
  const underway = (clause.passive ? before | verb : main) & F.UNDERWAY;
  if (underway || (main & F.ROADMAP && !(verb & F.PROTECT))) return 'plan';
  if (modality === F.WILL && (main & (F.FUTURE | F.TIMEPOINT) || verb & F.SETUP || clause.progressive))
    return 'plan';
  if (modality === F.MUST && before & F.TIMEPOINT) return 'plan';
  // "We need to set up a process": a task of our own, and no duty of others.
  if (modality === F.MUST && clause.weak && verb & F.SETUP && before & F.WE) return 'plan';
  if (
    clause.progressive &&
    (verb & F.SETUP || !(verb & (F.PROTECT | F.RISK | F.GATE | F.HOLD | F.OMIT | F.CEASE | F.UNDONE))) &&
    modality === 0
  )
    return 'plan';
  // "Preparations for a new data centre have begun": its subject is what is still to come.
  if (
    before & F.SETUP &&
    modality === 0 &&
    verb & (F.GATE | F.CEASE | F.INTEND) &&
    (clause.past || clause.perfect || clause.passive)
  )
    return 'plan';
  if (modality === 0 && main & F.FUTURE) return 'plan';
  if (modality === 0 && main & F.TIMEPOINT && verb & F.SETUP && !clause.past && !clause.perfect)
    return 'plan';
  // "It is impossible to log in without a card."
  if (verb & F.UNDONE && verb & F.FORBIDDEN && around & F.EXCEPT) return 'prohibition';
  if (verb & F.UNDONE) return 'denial';
  if (verb & F.OMIT && modality === 0) return 'denial';
  if (verb & F.CEASE && (clause.past || clause.perfect || (clause.passive && before & F.GOOD))) {
    if (isBad(before | after)) return 'practice';
    if (!(verb & F.PROTECT) || before & F.GOOD) return 'denial';
  }
  if (clause.lacks && modality === 0 && !(verb & F.PROTECT && !clause.passive)) return 'denial';
  if (around & F.LAX) return 'denial';
  if (main & F.FORMERLY) return 'unclear';
  if (verb & F.FORBIDDEN) return 'prohibition';
  if (clause.kind !== 'imperative') {
    if (verb & F.OPTIONAL && modality === 0 && clause.kind === 'verb' && !clause.passive) return 'denial';
    if (verb & F.OPTIONAL && modality === 0) return before & F.GOOD ? 'denial' : 'permission';
    if (
      verb & F.ADVISED ||
      (modality === 0 && (clause.kind === 'copula' ? main & F.ADVISED : (before | verb) & F.ADVISED))
    )
      return 'recommendation';
    if (modality === F.SHOULD) return 'recommendation';
    if (verb & F.ALLOWED && (clause.kind === 'copula' || clause.passive) && !(modality & F.MAY))
      return main & F.ONLY ? 'prohibition' : 'permission';
    if (verb & F.HOLD && after & F.ALLOWED) return 'permission';
    if (verb & F.HOLD && after & F.MANDATORY && modality === 0) return 'obligation';
    if (modality === F.MAY) return main & F.ONLY ? 'prohibition' : 'permission';
    if (verb & F.MANDATORY && clause.kind !== 'none') return 'obligation';
    if (modality === F.MUST || modality === F.WILL) return 'obligation';
    if (verb & F.OPINION && !clause.progressive) return 'framing';
    if (clause.kind === 'copula' && verb & F.WORTH) return 'framing';
  }
  if (clause.kind === 'imperative' && verb & F.INTEND) return 'recommendation';
  if (clause.kind === 'imperative') return main & F.ADVISED ? 'recommendation' : 'obligation';
  return 'practice';
}

/** "We plan to …", "is planned for Q3": not "maintenance is planned, authorised and logged". */
function isIntention(clause: Clause): boolean {
  return (
    clause.inner !== 0 ||
    ((clause.before | clause.after) & (F.FUTURE | F.TIMEPOINT)) !== 0 ||
    clause.progressive ||
    clause.kind === 'copula'
  );
}
