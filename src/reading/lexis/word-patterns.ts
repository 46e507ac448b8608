import { at, type Token } from '../quantity/tokens.js';

/** Where a pattern stands in a text, as indexes of tokens. */
export interface FoundPattern {
  readonly from: number;
  readonly next: number;
}

/** How far apart the two sides of a `~` may stand. */
const APART = 9;

type Form = 'word' | 'beginning' | 'ending' | 'part';

interface Piece {
  readonly text: string;
  readonly form: Form;
  /** Whether other words may stand between this one and the one before. */
  readonly apart: boolean;
}

/**
 * A list of words and phrases to look for, parted by `|`. `revok*` is any word that begins so, `*bestand` any that ends
 * so, `*log*` any that holds it; `access ~ reviewed` allows other words in between. Hyphens part words. Looked for word by
 * word, so that a text costs no more than its length.
 */
export class WordPatterns {
  /** By the first two letters of the first word. */
  readonly #byStart = new Map<number, (readonly Piece[])[]>();
  /** Those that begin with any letter. */
  readonly #open: (readonly Piece[])[] = [];
  /** Until it is first looked for: many lists are of another language than the texts. */
  #list: string | undefined;

  constructor(list: string) {
    this.#list = list;
  }

  /** Whether one of them stands in the text. */
  test(tokens: readonly Token[]): boolean {
    return this.find(tokens) !== undefined;
  }

  /** The first that stands in the text. */
  find(tokens: readonly Token[], after = 0): FoundPattern | undefined {
    for (let n = after; n < tokens.length; n += 1) {
      const next = this.at(tokens, n);
      if (next !== undefined) return { from: n, next };
    }
    return undefined;
  }

  /** The token behind one that begins at a token. */
  at(tokens: readonly Token[], n: number): number | undefined {
    if (this.#list !== undefined) {
      for (const phrase of this.#list.split('|')) this.#add(piecesOf(phrase));
      this.#list = undefined;
    }
    const phrases = this.#byStart.get(startOf(at(tokens, n).lower));
    const next = phrases && longest(phrases, tokens, n);
    return next ?? (this.#open.length === 0 ? undefined : longest(this.#open, tokens, n));
  }

  #add(pieces: readonly Piece[]): void {
    const [first] = pieces;
    if (!first) return;
    if (first.form === 'ending' || first.form === 'part' || first.text.length < 2) {
      this.#open.push(pieces);
      return;
    }
    const key = startOf(first.text);
    const there = this.#byStart.get(key);
    if (there) there.push(pieces);
    else this.#byStart.set(key, [pieces]);
  }
}

/** The first two letters of a word as a number: looked up for every token, without cutting them out. */
function startOf(word: string): number {
  return word.length < 2 ? -1 : word.charCodeAt(0) * 0x10000 + word.charCodeAt(1);
}

function longest(
  phrases: readonly (readonly Piece[])[],
  tokens: readonly Token[],
  n: number,
): number | undefined {
  let most: number | undefined;
  for (const phrase of phrases) {
    const next = endOf(phrase, tokens, n);
    if (next !== undefined && next > (most ?? 0)) most = next;
  }
  return most;
}

function piecesOf(phrase: string): Piece[] {
  const pieces: Piece[] = [];
  let apart = false;
  for (const word of phrase.trim().split(/[\s-]+/)) {
    if (word === '~') apart = true;
    else if (word !== '') {
      pieces.push({ text: word.replaceAll('*', ''), form: formOf(word), apart });
      apart = false;
    }
  }
  return pieces;
}

function formOf(word: string): Form {
  if (word.startsWith('*')) return word.endsWith('*') ? 'part' : 'ending';
  return word.endsWith('*') ? 'beginning' : 'word';
}

function endOf(phrase: readonly Piece[], tokens: readonly Token[], from: number): number | undefined {
  let n = from;
  for (const piece of phrase) {
    const last = n + (piece.apart ? APART : 0);
    while (n <= last && !isLike(piece, at(tokens, n).lower)) n += 1;
    if (n > last) return undefined;
    n += 1;
  }
  return n;
}

function isLike({ text, form }: Piece, word: string): boolean {
  switch (form) {
    case 'word':
      return word === text;
    case 'beginning':
      return word.startsWith(text);
    case 'ending':
      return word.endsWith(text);
    case 'part':
      return word.includes(text);
  }
}
