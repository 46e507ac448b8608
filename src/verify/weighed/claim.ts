import type { Changes } from '../changes.js';
import type { FactIndex } from '../facts/fact-index.js';
import { becomes } from '../kept-meaning/becomes.js';
import type { PlacedStatement } from '../placed-statements.js';
import type { ChangeKind } from '../verify.js';

/** What is weighed as one: new statements with those they replaced, or a new statement by itself. */
export interface Claim {
  readonly kind: ChangeKind;
  readonly after: readonly PlacedStatement[];
  /** What stood there; empty for what was added. */
  readonly before: readonly PlacedStatement[];
}

/** The claims of a change, in the order of the text. What is only gone makes none. */
export function claimsOf({ fresh, hunks }: Changes, kind: ChangeKind, index: FactIndex): readonly Claim[] {
  const claims: Claim[] = [];
  const told = new Set<PlacedStatement>();
  for (const hunk of hunks) {
    if (hunk.before.length === 0) continue;
    for (const { before, after } of becomes(hunk, index)) {
      if (after.length === 0) continue;
      claims.push({ kind, before, after });
      for (const one of after) told.add(one);
    }
  }
  for (const one of fresh) if (!told.has(one)) claims.push({ kind, before: [], after: [one] });
  return claims;
}
