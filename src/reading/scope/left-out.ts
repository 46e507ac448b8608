import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { limitsIn } from '../limits/limits.js';
import { tokensOf } from '../quantity/tokens.js';

/** What is looked at for the report, as the words behind or before what is left out name it. */
const REPORT: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns('scope|report|examination|audit|soc 2|soc2|it|these'),
  nl: new WordPatterns('scope|reikwijdte|rapport|onderzoek|audit|soc 2|soc2|het|hem|beschouwing'),
};
/** A text's own scope is another matter. */
const OWN: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns('this policy|policy|procedure|document|this page|these rules|rotation|backup*'),
  nl: new WordPatterns('dit beleid|beleid|procedure|document|deze pagina|deze regels|back-up*'),
};

/** The part of a sentence that says that what it names is left out of what the report is on; undefined when none does. */
export function leftOutIn(text: string, language: Language): string | undefined {
  const [first] = limitsIn('outside', text, language);
  if (!first) return undefined;
  const tokens = tokensOf(text);
  if (!REPORT[language].test(tokens) || OWN[language].test(tokens)) return undefined;
  const start = Math.max(text.lastIndexOf(';', first.start), text.lastIndexOf(':', first.start)) + 1;
  const end = text.indexOf(';', first.end);
  return text.slice(start, end < 0 ? text.length : end).trim();
}

const BRACKETS = /\([^()]{0,200}\)/g;

/** The words that tell a thing from the others of a company: of its name all but what others have, too, and what stands in brackets. */
export function ownWordsOf(name: string, others: readonly string[]): readonly string[] {
  const shared = new Set(others.flatMap((one) => tokensOf(one).map(({ lower }) => lower)));
  const words = tokensOf(name.replace(BRACKETS, ' ')).flatMap(({ kind, lower }) =>
    kind === 'word' && !shared.has(lower) ? [lower] : [],
  );
  return words.length > 0 ? words : tokensOf(name.toLowerCase()).map(({ lower }) => lower);
}

/** Whether a text names a thing by all of those words, one behind the other. */
export function namesThing(text: string, words: readonly string[]): boolean {
  const tokens = tokensOf(text).map(({ lower }) => lower);
  return tokens.some((_, n) => words.every((word, m) => tokens[n + m] === word));
}
