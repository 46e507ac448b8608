import type { FactIndex } from '../facts/fact-index.js';
import type { FoundFact } from '../facts/found-fact.js';
import { isSameValue } from '../facts/same-value.js';
import type { ChangeKind } from '../verify.js';
import type { Side } from './side.js';

/** What stood there and what stands there now, with what else is known. */
export interface Pair {
  readonly kind: ChangeKind;
  readonly before: Side;
  readonly after: Side;
  readonly index: FactIndex;
  /** The stems of each new statement of the document: what was moved is not lost. */
  readonly elsewhere: readonly ReadonlySet<string>[];
}

/** Whether the user typed a fact. */
export function isTold({ index }: Pair, fact: FoundFact): boolean {
  return index.told.some(({ read }) =>
    read.facts.some(
      (other) => other.key === fact.key || (fact.kind === 'number' && isSameValue(fact, other)),
    ),
  );
}

/** Whether the user's words hold a stem. */
export function isToldWord({ index }: Pick<Pair, 'index'>, stem: string): boolean {
  return index.told.some(({ stems }) => stems.has(stem));
}
