import type { Statement } from '../statement.js';
import { forceOf } from './force.js';

/** "Planned releases" are a kind of release, whoever speaks of them. */
const PLANNED = /\b(?:planned|geplande?)\b/gi;

/** Whether a statement is a plan by what it says of itself, not for speaking of what others plan. */
export function isPlanByItself({
  force,
  text,
  kind,
  language,
}: Pick<Statement, 'force' | 'text' | 'kind' | 'language'>): boolean {
  return force === 'plan' && forceOf(text.replace(PLANNED, ' '), kind, language) === 'plan';
}
