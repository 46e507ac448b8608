import type { Language } from '../catalog/types.js';
import { chanceInForce } from './force/confirm-force.js';
import type { Statement } from './statement.js';

/** Above this chance of being in force, what the grammar took for a denial is not called one to a reader. */
const DOUBT = 0.3;

/** Said of today: a rule does not speak like that, an admission does. */
const FOR_NOW: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:currently|at present|at the moment|for the time being|for now|yet)\b/i,
  nl: /\b(?:momenteel|op dit moment|vooralsnog|thans|voorlopig|nog (?:niet|geen))\b/i,
};

/**
 * Whether a statement plainly says that something is not done, or only planned: the grammar says so of the sentence, and
 * what was learned from such sentences agrees. A row's "none" or "no" is a value more often than an admission.
 */
export function isPlainlyMissing({ force, kind, text, language }: Statement): boolean {
  return (
    (force === 'denial' || force === 'plan') &&
    (kind === 'prose' || kind === 'list-item') &&
    (FOR_NOW[language].test(text) || chanceInForce(text, language) < DOUBT)
  );
}
