import type { VerdictKind } from '../../verify/verdict.js';
import { quote, type Check, type CheckCode, type DraftProblem, type DraftUnderCheck } from './check.js';

/** New text that says something else than what stood there, another line of the document, a record or another policy. */
export const contradiction: Check = (draft) => ofKind(draft, 'contradicted', 'contradiction');

/** Text that asks less than what it replaced, or lost part of it. */
export const weakened: Check = (draft) => ofKind(draft, 'weakened', 'weakened');

function* ofKind({ verified }: DraftUnderCheck, kind: VerdictKind, check: CheckCode): Iterable<DraftProblem> {
  for (const one of verified.verdicts) {
    if (one.kind !== kind) continue;
    const span = { start: one.quoteStart, end: one.quoteEnd };
    const found: CheckCode = one.what === 'removed' ? 'removed-content' : check;
    yield {
      check: found,
      quote: quote(one.quote),
      message: one.message,
      ...(span.end > span.start && { span }),
    };
  }
}
