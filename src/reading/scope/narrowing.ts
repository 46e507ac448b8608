import type { Language } from '../../catalog/types.js';
import type { WordPatterns } from '../lexis/word-patterns.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { listOf } from './words-of.js';

/**
 * A word that narrows the thing a text is about to a part: "payment" in "payment logs" and in "logs of the payment
 * system". `heads` are the nouns for the thing; what `isKnown` is told by another condition.
 */
export function narrowingIn(
  text: string,
  heads: readonly WordPatterns[],
  language: Language,
  behind: boolean,
  isKnown: (word: string) => boolean,
): string | undefined {
  const tokens = tokensOf(text);
  for (const head of heads) {
    for (let n = 0; n < tokens.length; n += 1) {
      const next = head.at(tokens, n);
      if (next === undefined) continue;
      const before = narrows(at(tokens, n - 1), language, isKnown);
      if (before !== undefined && n > 0) return before;
      const after = behind ? behindHead(tokens, next, language) : undefined;
      const word = after && narrows(after, language, isKnown);
      // The first one is what the text is about: "passwords … are checked against lists of breached passwords".
      return word;
    }
  }
  return undefined;
}

/** "logs of the till": the noun behind the link and its determiners. */
function behindHead(tokens: readonly Token[], next: number, language: Language): Token | undefined {
  if (listOf('links', language).at(tokens, next) === undefined) return undefined;
  let n = next + 1;
  while (listOf('determiners', language).at(tokens, n) !== undefined && n < next + 4) n += 1;
  return at(tokens, n);
}

function narrows(token: Token, language: Language, isKnown: (word: string) => boolean): string | undefined {
  if (token.kind !== 'word' || token.lower.length < 2) return undefined;
  const one = [token];
  if (listOf('neutral', language).test(one) || listOf('determiners', language).test(one)) return undefined;
  return isKnown(token.lower) ? undefined : token.lower;
}

const LONGEST = 4;

/** What an objective is for: "for the order database", "van het roostersysteem". */
export function objectIn(text: string, language: Language): string | undefined {
  const tokens = tokensOf(text);
  const links = listOf('objectLinks', language);
  const holder = holderIn(tokens, language);
  if (holder !== undefined) return holder;
  for (let n = 0; n < tokens.length; n += 1) {
    if (links.at(tokens, n) === undefined) continue;
    let from = n + 1;
    while (listOf('determiners', language).at(tokens, from) !== undefined && from < n + 4) from += 1;
    let next = from;
    while (next < from + LONGEST && isNoun(at(tokens, next), language)) next += 1;
    if (next === from || at(tokens, next).kind === 'number') continue;
    // "15 minutes of transcripts": what is lost is not what is recovered.
    if (isUnit(at(tokens, n - 1).lower)) continue;
    const words = tokens.slice(from, next).map(({ lower }) => lower);
    return words.join(' ');
  }
  return undefined;
}

const HAS = new Set('has have gets get heeft hebben krijgt krijgen kent'.split(' '));

/** "The reporting service has an RTO of …": whose it is. */
function holderIn(tokens: readonly Token[], language: Language): string | undefined {
  let from = 0;
  while (listOf('determiners', language).at(tokens, from) !== undefined && from < 3) from += 1;
  let next = from;
  while (next < from + LONGEST && isNoun(at(tokens, next), language)) next += 1;
  const isAvailable =
    /^(?:is|are|zijn)$/.test(at(tokens, next).lower) &&
    tokens.slice(next, next + 8).some(({ lower }) => lower.startsWith('availab') || lower === 'beschikbaar');
  if (next === from || !(HAS.has(at(tokens, next).lower) || isAvailable)) return undefined;
  return tokens
    .slice(from, next)
    .map(({ lower }) => lower)
    .join(' ');
}

const ENDS = new Set(
  'is are must shall will has have within of at we the a it that which bedraagt zijn geldt gelden wij een binnen van in maximaal at hoogstens least met with is, no not'.split(
    ' ',
  ),
);
/** What an objective is of is no time and no objective. */
const NO_OBJECT =
  /^(?:hour|hours|minute|minutes|day|days|uur|minuten|uren|dagen|month|maand|loss|data|most|least|rto|rpo|recovery|objective|calendar|each|kalendermaand|time|tijd|year|jaar|week)$/;

function isUnit(word: string): boolean {
  return /^(?:hours?|minutes?|days?|uur|minuten|dagen|dag)$/.test(word);
}

function isNoun({ lower, kind }: Token, language: Language): boolean {
  return (
    kind === 'word' &&
    !ENDS.has(lower) &&
    !NO_OBJECT.test(lower) &&
    listOf('links', language).test([{ lower, kind, start: 0, end: 0, gap: 'space' }]) === false
  );
}
