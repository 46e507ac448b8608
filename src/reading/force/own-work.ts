import type { Verdict } from './decide.js';
import type { Clause } from './clause.js';
import * as F from './flags.js';
import type { Tokens } from './tokens.js';

/** What makes an act one on oneself, and what makes it the company's. */
export interface OneselfWords {
  readonly self: ReadonlySet<string>;
  readonly ours: ReadonlySet<string>;
}

/** "Nobody reviews their own code" keeps duties apart: what is denied is not the review but who does it. */
export function keepsDutiesApart(
  tokens: Tokens,
  clause: Clause,
  force: Verdict,
  { self, ours }: OneselfWords,
): Verdict {
  if (force !== 'denial' || clause.negation === 'none' || clause.weak || clause.before & F.WE) return force;
  if (!(clause.verb & (F.PROTECT | F.GATE))) return force;
  for (let n = clause.from; n < clause.to; n += 1) {
    const before = tokens.words[n - 1]?.lower;
    if (self.has(tokens.words[n]?.lower ?? '') && !(before !== undefined && ours.has(before)))
      return 'prohibition';
  }
  return force;
}
