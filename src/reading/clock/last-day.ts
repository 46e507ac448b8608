import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { at, tokensOf } from '../quantity/tokens.js';

/** The day on which somebody leaves, as a text names it. */
const LAST_DAY: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns(
    'last day|last working day|last business day|last workday|last day of work|last day of employment|final day|final working day|day of departure|day of leaving|day they leave|day somebody leaves|day of separation|day of termination|termination date',
  ),
  nl: new WordPatterns(
    'laatste dag|laatste werkdag|laatste dienstdag|dag van vertrek|dag van uitdiensttreding|vertrekdag|vertrekdatum',
  ),
};
/** What lets time run from that day, or as far as it, in place of naming it as the moment. */
const FROM: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['after', 'following', 'since', 'from', 'past', 'beyond', 'of', 'until', 'till']),
  nl: new Set(['na', 'sinds', 'vanaf', 'volgend', 'volgende', 'tot']),
};
const BEFORE = 3;

/** The day of leaving where a text names it as the moment itself: "on the last working day", not "after the last day". */
export function lastDayIn(
  text: string,
  language: Language,
): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  const tokens = tokensOf(text);
  const found = LAST_DAY[language].find(tokens);
  if (!found) return [];
  for (let n = found.from - 1; n >= 0 && n >= found.from - BEFORE; n -= 1) {
    const { lower } = at(tokens, n);
    // "By the end of the last working day" is still that day.
    if (lower === 'end' || lower === 'einde' || lower === 'eind') break;
    if (FROM[language].has(lower) && !isEnd(at(tokens, n - 1).lower)) return [];
  }
  const [start, end] = [at(tokens, found.from).start, at(tokens, found.next - 1).end];
  return [{ text: text.slice(start, end), start, end }];
}

function isEnd(word: string): boolean {
  return word === 'end' || word === 'einde' || word === 'eind';
}
