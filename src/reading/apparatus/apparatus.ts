import type { Language } from '../../catalog/types.js';
import { isVerbForm } from '../force/verb-form.js';
import { isStopWord } from '../lexis/stop-words.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { EN } from './en.js';
import { NL } from './nl.js';
import type { ApparatusWords } from './vocabulary.js';

/** A tool or system that a text tells by what it does, without its name. */
export interface FoundApparatus {
  /** The nouns that tell what it does, in small letters: `log`, `correlation`. */
  readonly does: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORDS: Readonly<Record<Language, ApparatusWords>> = { en: EN, nl: NL };
const DESCRIBERS = 4;

/** Tools and systems told by nouns before what they are: "our log correlation platform", "een kwetsbaarhedenscanner". */
export function apparatusIn(text: string, language: Language): FoundApparatus[] {
  const tokens = tokensOf(text);
  const words = WORDS[language];
  return tokens.flatMap((token, n) => {
    if (token.kind !== 'word') return [];
    const behind = at(tokens, n + 1);
    // "platform team", "system owner": it describes something else. "tool-based" too.
    if (behind.gap === 'hyphen' && behind.kind === 'word') return [];
    if (
      language === 'en' &&
      behind.kind === 'word' &&
      !isStopWord(behind.lower, language) &&
      !isVerbForm(behind.lower, language)
    )
      return [];
    return (language === 'en' ? described(text, tokens, n, words) : compound(text, token, words)) ?? [];
  });
}

/** English: nouns before the noun, as far as a small word or a verb. */
function described(
  text: string,
  tokens: readonly Token[],
  n: number,
  { heads, passing }: ApparatusWords,
): FoundApparatus | undefined {
  const head = at(tokens, n);
  if (!heads.has(head.lower) && !heads.has(head.lower.replace(/s$/, ''))) return undefined;
  const does: string[] = [];
  let from = n;
  while (from > 0 && from > n - DESCRIBERS) {
    const token = at(tokens, from - 1);
    if (token.kind !== 'word' || isStopWord(token.lower, 'en')) break;
    // A capital is a name, which is looked up as such.
    if (/^\p{Lu}/u.test(text.slice(token.start, token.end))) return undefined;
    if (isNoun(token.lower) && !passing.has(token.lower)) does.unshift(token.lower);
    from -= 1;
  }
  const { start } = at(tokens, from);
  return does.length === 0 ? undefined : { does, text: text.slice(start, head.end), start, end: head.end };
}

/** Words that describe by their form, or are done: "automated", "critical", "monitoring" may be anything's. */
function isNoun(word: string): boolean {
  return !/(?:ed|al|ive|ous|able|ible|ary|ic|less|ful|ly|based)$/.test(word);
}

/** Dutch: a compound, whose beginning tells what it does. */
function compound(
  text: string,
  { lower, start, end }: Token,
  { heads, passing }: ApparatusWords,
): FoundApparatus | undefined {
  for (const head of heads) {
    const at = lower.lastIndexOf(head);
    if (at < SHORTEST || !/^(?:s|e?n|en)?$/.test(lower.slice(at + head.length))) continue;
    const does = lower.slice(0, at);
    if (passing.has(does) || passing.has(does.replace(/s$/, ''))) return undefined;
    return {
      does: [does.length > SHORTEST ? does.replace(/s$/, '') : does],
      text: text.slice(start, end),
      start,
      end,
    };
  }
  return undefined;
}

const SHORTEST = 3;
