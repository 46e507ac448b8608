import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { at, tokensOf } from '../quantity/tokens.js';

/** What a sentence says comes first, and what comes then. */
export interface Sequence {
  readonly earlier: string;
  readonly later: string;
}

interface OrderWords {
  /** The clause behind it tells what came earlier. */
  readonly after: WordPatterns;
  /** The clause behind it tells what comes later. */
  readonly before: WordPatterns;
  /** What stands before it came earlier, and what stands behind it comes then. */
  readonly then: WordPatterns;
}

const WORDS: Readonly<Record<Language, OrderWords>> = {
  en: {
    after: new WordPatterns('after|once|as soon as'),
    before: new WordPatterns('before|prior to|ahead of'),
    then: new WordPatterns('after which|after that|and then|then|afterwards|subsequently'),
  },
  nl: {
    after: new WordPatterns('nadat|zodra'),
    before: new WordPatterns('voordat|alvorens|voorafgaand aan'),
    then: new WordPatterns('waarna|daarna|vervolgens|nadien'),
  },
};

/** The first order of two things that a sentence tells; `previous` is what it may go on with. */
export function sequenceIn(text: string, language: Language, previous = ''): Sequence | undefined {
  const tokens = tokensOf(text);
  const words = WORDS[language];
  for (let n = 0; n < tokens.length; n += 1) {
    for (const kind of ['then', 'after', 'before'] as const) {
      const next = words[kind].at(tokens, n);
      if (next === undefined) continue;
      const { start } = at(tokens, n);
      const { end } = at(tokens, next - 1);
      if (kind === 'then') {
        const earlier = /\p{L}/u.test(text.slice(0, start)) ? text.slice(0, start) : previous;
        return earlier === '' ? undefined : { earlier, later: text.slice(end) };
      }
      const clause = /^[^,.;:\n]*/.exec(text.slice(end))?.[0] ?? '';
      const rest = `${text.slice(0, start)} ${text.slice(end + clause.length)}`;
      return kind === 'after' ? { earlier: clause, later: rest } : { earlier: rest, later: clause };
    }
  }
  return undefined;
}
