import { tokensOf } from './quantity/tokens.js';
import { chanceInForce } from './force/chance-in-force.js';
import { speaksOfNow } from './force/context-words.js';
import { admissionOf, hasOwnSubject, tellsLeftUndone } from './force/force.js';
import type { Language } from '../catalog/types.js';
import { WordPatterns } from './lexis/word-patterns.js';
import type { Statement } from './statement.js';

/** Fewer words name a thing, such as "unusual behaviour" in a list of what to report. */
const FEWEST_WORDS = 5;
/** Above this chance of being in force, what the grammar took for a denial is not called one to a reader. */
const DOUBT = 0.3;

/** What a rule does not hold for admits nothing. */
const NOT_FOR: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns(
    'not apply|not applicable|not governed by|not covered by|not extend to|not cover|outside the scope|out of scope',
  ),
  nl: new WordPatterns(
    'geldt niet|gelden niet|niet van toepassing|niet gelden|valt niet onder|vallen niet onder|buiten de scope',
  ),
};

/**
 * Whether a whole sentence admits what an auditor would note wherever it stands: that something meant to be done was not,
 * or is not so today.
 */
export function admitsToday(statement: Statement): boolean {
  const { text, kind, language } = statement;
  if (plainlyMissing(statement) !== 'surely') return false;
  if (tellsLeftUndone(text, kind, language)) return true;
  return speaksOfNow(text, language) && hasOwnSubject(text, kind, language);
}

/**
 * Whether a statement plainly says that something is not done, or only planned. `surely`: whatever it is about, it speaks
 * of today or denies what protects. `likely`: the grammar says so of the sentence, and what was learned from such
 * sentences agrees; only one on a matter that a policy arranges is an admission. A row's "none" or "no" is a value more
 * often than an admission.
 */
export function plainlyMissing({
  force,
  kind,
  text,
  language,
}: Pick<Statement, 'force' | 'kind' | 'text' | 'language'>): 'surely' | 'likely' | undefined {
  if (force !== 'denial' && force !== 'plan') return undefined;
  if (kind !== 'prose' && kind !== 'list-item') return undefined;
  if (NOT_FOR[language].test(tokensOf(text))) return undefined;
  if (speaksOfNow(text, language)) return 'surely';
  const admission = admissionOf(text, kind, language);
  if (admission === 'sure') return 'surely';
  if (admission !== 'likely' || tokensOf(text).length < FEWEST_WORDS) return undefined;
  return chanceInForce(text, language) < DOUBT ? 'likely' : undefined;
}
