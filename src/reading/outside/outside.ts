import type { Language } from '../../catalog/types.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { isStopWord } from '../lexis/stop-words.js';
import { isVerbForm } from '../force/verb-form.js';
import { EN } from './en.js';
import { NL } from './nl.js';
import type { OutsideWords } from './vocabulary.js';

/** Somebody outside the company whom a text brings in. */
export interface FoundOutsider {
  /** The noun that tells who it is, in small letters: `soc` of "an external SOC". */
  readonly head: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORDS: Readonly<Record<Language, OutsideWords>> = { en: EN, nl: NL };
/** "external penetration testing firm" */
const LONGEST = 4;

/** The parties outside the company that a text names by what they are: "an external SOC", "de cyberverzekeraar". */
export function outsidersIn(text: string, language: Language): FoundOutsider[] {
  const words = WORDS[language];
  const tokens = tokensOf(text);
  const found: FoundOutsider[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const one = fromOutside(text, tokens, n, words, language) ?? hiredAt(text, tokens, n, words);
    if (!one || one.start < (found.at(-1)?.end ?? 0)) continue;
    found.push(one);
  }
  return found;
}

/** Whether a text says of somebody that they are from outside. */
export function saysOutside(text: string, language: Language): boolean {
  return tokensOf(text).some((_, n, tokens) => beginsOutside(tokens, n, WORDS[language]) !== undefined);
}

/** The token behind an outside word. */
function beginsOutside(tokens: readonly Token[], n: number, { outside }: OutsideWords): number | undefined {
  for (const word of outside) {
    const [first = '', second] = word.split('-');
    if (second === undefined) {
      const { lower } = at(tokens, n);
      if (lower.startsWith(first) && lower.length <= first.length + 2) return n + 1;
    } else if (at(tokens, n).lower === first && at(tokens, n + 1).lower === second) return n + 2;
  }
  return undefined;
}

/** A noun for somebody behind an outside word: one in capitals, or one that ends as callings and bodies do. */
function fromOutside(
  text: string,
  tokens: readonly Token[],
  n: number,
  words: OutsideWords,
  language: Language,
): FoundOutsider | undefined {
  const behind = beginsOutside(tokens, n, words);
  if (behind === undefined) return undefined;
  for (let m = behind; m < behind + LONGEST; m += 1) {
    const token = at(tokens, m);
    if (token.kind !== 'word' || isStopWord(token.lower, language)) return undefined;
    const next = at(tokens, m + 1);
    const goesOn =
      next.kind === 'word' && !isStopWord(next.lower, language) && !isVerbForm(next.lower, language);
    if (language === 'en' && goesOn) continue;
    if (words.anybody.has(token.lower)) return undefined;
    const written = text.slice(token.start, token.end);
    if (!/^\p{Lu}{2,5}$/u.test(written) && !ACTS.test(token.lower)) return undefined;
    return place(text, tokens, n, m);
  }
  return undefined;
}

/** Forms of nouns for people and bodies that do something, in both languages. */
const ACTS =
  /(?:firm|company|cent(?:re|er)|desk|team|lab|agency|office|house|bedrijf|kantoor|bureau|centrum|dienst|partner|er|or|aar|ist)$/;

function hiredAt(
  text: string,
  tokens: readonly Token[],
  n: number,
  { hired }: OutsideWords,
): FoundOutsider | undefined {
  const { lower, kind } = at(tokens, n);
  if (kind !== 'word') return undefined;
  for (const word of hired) {
    const [first = '', second] = word.split(' ');
    if (second !== undefined) {
      if (lower === first && isForm(at(tokens, n + 1).lower, second)) return place(text, tokens, n, n + 1);
    } else if (isForm(lower, first)) return place(text, tokens, n, n);
  }
  return undefined;
}

/** The word, its plural, or a compound with it. */
function isForm(written: string, word: string): boolean {
  return [written, written.replace(/(?:'?s|en)$/, ''), written.replace(/ies$/, 'y')].some(
    (one) => one === word || (one.endsWith(word) && one.length > word.length + 2),
  );
}

function place(text: string, tokens: readonly Token[], from: number, last: number): FoundOutsider {
  const { start } = at(tokens, from);
  const { end, lower } = at(tokens, last);
  return { head: lower, text: text.slice(start, end), start, end };
}
