import { forceOf } from './force/force.js';
import type { HeadingRole } from './heading-role.js';
import { substantiates, type Force, type Statement } from './statement.js';

/** What the classifier of force makes of sentences that put a rule off in an idiom. */
const LEARNED: ReadonlySet<Force> = new Set(['denial', 'plan', 'permission', 'framing']);

/**
 * Whether a statement by its grammar says that something is so: "the CISO owns the plan", "the minimum length is 8
 * characters". The classifier takes a bare statement of a value for a remark now and then; below a plain heading a
 * statement that gives a value or names who does it is no remark.
 */
export function isPlainlyStated({ force, text, kind, language }: Statement, role: HeadingRole): boolean {
  if (substantiates(force)) return true;
  return role === 'substance' && LEARNED.has(force) && substantiates(forceOf(text, kind, language));
}
