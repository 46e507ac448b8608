import { wordsOf, type Word } from '../words.js';
import { RecentTexts } from '../lexis/recent-texts.js';

/** A piece of text as values are read from it: finer than a word, so that `90-day` and `18mnd` fall apart. */
export interface Token {
  /** In small letters. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** What stands between it and the token before. */
  readonly gap: 'none' | 'hyphen' | 'space';
}

/** Past the last token: no word is like it. */
const NOTHING: Token = { lower: '', start: -1, end: -1, kind: 'mark', gap: 'space' };

/** More than the sentences of one long document: its readers go through all of them one after the other. */
const KNOWN = new RecentTexts<readonly Token[]>(4096);

/** The tokens of a text, in one scan. Readers of different values ask for the same texts. */
export function tokensOf(text: string): readonly Token[] {
  const known = KNOWN.get(text);
  if (known) return known;
  const tokens: Token[] = [];
  let end = -1;
  for (const word of wordsOf(text)) {
    const gap = word.start === end ? 'none' : 'space';
    end = word.end;
    const { lower, start } = word;
    if (word.mark) tokens.push({ lower, start, end, kind: 'mark', gap });
    else if (isOnePart(word)) tokens.push({ lower, start, end, kind: 'word', gap });
    else pushParts(tokens, text, start, end, gap);
  }
  KNOWN.set(text, tokens);
  return tokens;
}

/** Whether a word is a token as it stands, as most are: no hyphen in it, no digit first, and nothing read into it. */
function isOnePart({ lower, start, end }: Word): boolean {
  // A contraction that is read in another form (`wo` as `will`) has another length.
  if (lower.length !== end - start || beginsNumeral(lower.charCodeAt(0))) return false;
  for (let n = 0; n < lower.length; n += 1) if (isHyphen(lower.charCodeAt(n))) return false;
  return true;
}

/** The token at a place, or one that is like nothing. */
export function at(tokens: readonly Token[], n: number): Token {
  return tokens[n] ?? NOTHING;
}

/** Parts a word at its hyphens, and a number from the letters that follow it. */
function pushParts(tokens: Token[], text: string, from: number, to: number, first: Token['gap']): void {
  let start = from;
  let gap = first;
  const push = (end: number): void => {
    if (end === start) return;
    const lower = text.slice(start, end).toLowerCase().replaceAll('’', "'");
    tokens.push({ lower, start, end, kind: isNumeral(lower) ? 'number' : 'word', gap });
  };
  for (let n = from; n < to; n += 1) {
    const code = text.charCodeAt(n);
    if (isHyphen(code)) {
      push(n);
      gap = 'hyphen';
      start = n + 1;
    } else if (n > start && isLetter(text, n) && isNumeral(text.slice(start, n))) {
      push(n);
      gap = 'none';
      start = n;
    }
  }
  push(to);
}

function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

/** What `isNumeral` begins with: a digit or a fraction. */
function beginsNumeral(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xbc && code <= 0xbe);
}

function isLetter(text: string, n: number): boolean {
  return /\p{L}/u.test(text.charAt(n));
}

/** Digits, with the marks that may stand between them, and a fraction. */
function isNumeral(text: string): boolean {
  return /^[\d½¼¾][\d.,½¼¾]*$/.test(text);
}
