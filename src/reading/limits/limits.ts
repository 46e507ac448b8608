import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { EN } from './en.js';
import { NL } from './nl.js';
import type { LimitWords } from './vocabulary.js';

/** Kinds of words that limit what a text says. */
export type LimitKind = keyof LimitWords;

/** A word that limits, where it stands. */
export interface FoundLimit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORDS: Readonly<Record<Language, LimitWords>> = { en: EN, nl: NL };
const PATTERNS = new Map<string, WordPatterns>();

/** The words of one kind in a text, in order. */
export function limitsIn(kind: LimitKind, text: string, language: Language): readonly FoundLimit[] {
  const patterns = patternsOf(kind, language);
  const tokens = tokensOf(text);
  const found: FoundLimit[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const next = patterns.at(tokens, n);
    if (next === undefined || describesNext(tokens, n) || (kind === 'exemption' && tellsWhich(tokens, n)))
      continue;
    const { start } = at(tokens, n);
    const { end } = at(tokens, next - 1);
    found.push({ text: text.slice(start, end), start, end });
    n = next - 1;
  }
  return found;
}

/** Whether a text holds a word of a kind. */
export function holdsLimit(kind: LimitKind, text: string, language: Language): boolean {
  return limitsIn(kind, text, language).length > 0;
}

/** "No later than", "not more than", "not only": no denials. */
export function deniesIn(text: string, language: Language): readonly FoundLimit[] {
  return limitsIn('negation', text, language).filter(({ end }) => !NO_DENIAL.test(text.slice(end, end + 16)));
}

const NO_DENIAL =
  /^\s+(?:(?:later|more|longer|less|fewer|earlier|older) than|only|(?:meer|later|minder|langer|eerder|ouder) dan|alleen)\b/i;

function describesNext(tokens: readonly Token[], n: number): boolean {
  // "The following rules": it ties nothing to anything.
  return at(tokens, n).lower === 'following' && /^(?:the|de|het)$/.test(at(tokens, n - 1).lower);
}

/** "Access that is not needed", "toegang die niet nodig is": tells which is meant, and lets nobody off. */
function tellsWhich(tokens: readonly Token[], n: number): boolean {
  if (!/^(?:not|niet)$/.test(at(tokens, n).lower)) return false;
  const before = at(tokens, n - 1).lower;
  const pronoun = /^(?:is|are|was|were)$/.test(before) ? at(tokens, n - 2).lower : before;
  return /^(?:that|which|who|die)$/.test(pronoun);
}

function patternsOf(kind: LimitKind, language: Language): WordPatterns {
  const key = `${language} ${kind}`;
  let known = PATTERNS.get(key);
  if (!known) PATTERNS.set(key, (known = new WordPatterns(WORDS[language][kind])));
  return known;
}

const DENIED: Readonly<Record<Language, RegExp>> = { en: /\bnot\s*$/i, nl: /\bniet\s*$/i };
const ALWAYS: Readonly<Record<Language, RegExp>> = { en: /\balways\b/i, nl: /\b(?:altijd|steeds)\b/i };

/** Whether what starts at a place is denied right before it: "not when the failure begins". */
export function isDeniedAt(text: string, start: number, language: Language): boolean {
  return DENIED[language].test(text.slice(0, start));
}

/** Whether a text says that something is so at all times. */
export function saysAlways(text: string, language: Language): boolean {
  return ALWAYS[language].test(text);
}
