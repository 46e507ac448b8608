import type { Language, Need } from '../catalog/types.js';
import { grammatical } from './admissions/clauses-of.js';
import { monthOf } from './dates/names.js';
import { frequenciesIn } from './frequency/frequencies.js';
import { durationsIn } from './quantity/durations.js';
import { numberAt } from './quantity/numbers.js';
import { at, tokensOf } from './quantity/tokens.js';
import { quantityWords } from './quantity/words-of.js';
import { rolesIn } from './roles/roles.js';
import { happensByItself, saysWhen } from './timeliness/timeliness.js';

/** Whether a text states what a content needs besides its subject. Errs on the side of yes. */
export function states(text: string, need: Need, language: Language): boolean {
  switch (need) {
    case 'role':
      return rolesIn(text, language).length > 0;
    case 'number':
      return holdsNumber(text, language);
    case 'frequency':
      return (
        frequenciesIn(text, language).length > 0 ||
        durationsIn(text, language).length > 0 ||
        happensByItself(text) ||
        namesMonthOfAnyYear(text)
      );
    case 'timeline':
      return isTimed(text, language) || saysWhen(text);
  }
}

/**
 * Whether a statement may say who does it though it names no known role. What has a subject that acts names somebody,
 * whatever its word ("the maker decides"); an order is for who reads it; of a phrase without a verb nobody can tell. Only
 * what is all in the passive leaves it open.
 */
export function mayNameWho(statement: string, language: Language): boolean {
  const { clauses } = grammatical(statement, language);
  return clauses.length === 0 || clauses.some(({ kind, passive }) => !passive && kind !== 'participle');
}

/** "In December", "in januari en juli": without a year, of every year. */
function namesMonthOfAnyYear(text: string): boolean {
  const tokens = tokensOf(text);
  return tokens.some(
    ({ lower }, n) =>
      lower === 'in' &&
      monthOf(at(tokens, n + 1).lower) !== undefined &&
      !/^\d{4}$/.test(at(tokens, n + 2).lower),
  );
}

/** "Each breach" says how often, not how soon. */
function isTimed(text: string, language: Language): boolean {
  return (
    frequenciesIn(text, language).some(({ perYear }) => perYear !== 'per-event') ||
    durationsIn(text, language).length > 0
  );
}

function holdsNumber(text: string, language: Language): boolean {
  const tokens = tokensOf(text);
  const words = quantityWords(language);
  return tokens.some((_, n) => {
    const number = numberAt(tokens, n, words, language, text);
    return number !== undefined && !number.article && !number.ordinal && number.value !== 1;
  });
}
