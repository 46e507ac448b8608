import type { Language } from '../../catalog/types.js';
import { isStopWord } from '../lexis/stop-words.js';
import { at, tokensOf } from '../quantity/tokens.js';

/** Words that add to an act how, with what or when it is done: "with a reason", "if the owner agrees". */
export interface Adjunct {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const OPENS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:with|including|stating|together|if|when|once|after|before|unless|provided|until|in|into)$/,
  nl: /^(?:met|onder|inclusief|voorzien|als|indien|wanneer|zodra|nadat|voordat|mits|totdat|na|in|alvorens)$/,
};
/** What begins another one. */
const CLOSES: Readonly<Record<Language, RegExp>> = {
  en: /^(?:with|including|stating|if|when|once|after|before|unless|provided|until|in|into|by|to|for|from|on|at|and|or|but|within|is|are|shall|must|may|can|will)$/,
  nl: /^(?:met|onder|inclusief|voorzien|als|indien|wanneer|zodra|nadat|voordat|mits|totdat|na|in|door|naar|voor|van|op|bij|en|of|maar|binnen|wordt|worden|is|zijn|moet|moeten|mag|mogen|kan|kunnen)$/,
};
const OPENS_CLAUSE =
  /^(?:if|when|once|unless|provided|until|als|indien|wanneer|zodra|nadat|voordat|mits|totdat|alvorens)$/;

/** The additions of a text, in order, each as far as the next one, a mark or the verb. Clauses go to their mark. */
export function adjunctsIn(text: string, language: Language): Adjunct[] {
  const tokens = tokensOf(text);
  const found: Adjunct[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const { lower, start, kind } = at(tokens, n);
    if (kind !== 'word' || !OPENS[language].test(lower)) continue;
    const clause = OPENS_CLAUSE.test(lower);
    let next = n + 1;
    let said = 0;
    while (next < tokens.length) {
      const token = at(tokens, next);
      if (token.kind === 'mark' || /\n/.test(text.slice(at(tokens, next - 1).end, token.start))) break;
      if (!clause && CLOSES[language].test(token.lower)) break;
      if (!isStopWord(token.lower, language)) said += 1;
      next += 1;
    }
    if (said === 0) continue;
    const { end } = at(tokens, next - 1);
    found.push({ text: text.slice(start, end), start, end });
    if (clause) n = next - 1;
  }
  return found;
}
