import { permitsIn } from '../../reading/permits/permits.js';
import type { Clause } from './clauses.js';
import type { Unplaced } from './numbers.js';

/** What statements on what is forbidden and done are about: all of them are compared with each other. */
export const PERMIT = 'permit';

/** What a clause forbids, or says is done or allowed; `next` is the sentence behind it in its section. */
export function permitStatements(
  { text, context, label, force, language }: Clause,
  next: string | undefined,
): Unplaced[] {
  if (label !== '') return [];
  // "The following is prohibited:" stands before each item of its list.
  const whole = force === 'prohibition' && context.endsWith(':') ? `${context.slice(0, -1)} ${text}` : text;
  return permitsIn(whole, { force, language, next }).map(({ verdict, parts, absolute, words }) => ({
    subject: PERMIT,
    value: verdict,
    bound: 'exact',
    unit: 'role',
    qualifiers: [],
    permit: { verdict, parts },
    ...(absolute && { absolute: true as const }),
    shown: { thing: words, value: verdict },
    text,
  }));
}
