import type { Changes } from '../changes.js';
import type { FactIndex } from '../facts/fact-index.js';
import { isFault, type Verdict } from '../verdict.js';
import type { ChangeKind } from '../verify.js';
import { claimsOf, type Claim } from './claim.js';
import { lookAt, type Look } from './look.js';

/** A claim with what is seen of it, and what the rules found wrong in it. */
export interface SeenClaim extends Look {
  readonly claim: Claim;
  readonly faults: readonly Verdict[];
}

/** A change of which the rules had their say. */
export interface RuledChange {
  readonly changes: Changes;
  readonly index: FactIndex;
  readonly verdicts: readonly Verdict[];
}

/** The claims of a change, each with what is seen of it. What the rules found is part of that. */
export function seenClaims(
  { changes, index, verdicts }: RuledChange,
  kind: ChangeKind,
  path: string,
): readonly SeenClaim[] {
  const faults = verdicts.filter(isFault);
  return claimsOf(changes, kind, index).map((claim) => {
    const look = lookAt(claim, { index, path, fresh: changes.fresh });
    const own = faults.filter((one) => isIn(one, claim));
    for (const one of own) look.values.is(nameOf(one), true);
    return { ...look, claim, faults: own };
  });
}

function isIn({ start }: Verdict, { after }: Claim): boolean {
  return start >= (after[0]?.start ?? 0) && start <= (after.at(-1)?.end ?? -1);
}

/** A finding of the rules by name: one with a line that says otherwise is another than one without. */
function nameOf({ kind, what, source }: Verdict): string {
  return `rule ${kind} ${what ?? 'whole'}${kind === 'invented' && source ? ' rival' : ''}`;
}
