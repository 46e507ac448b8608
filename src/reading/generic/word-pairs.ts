const LONG_WORD = /[\p{L}\p{M}]{6,}/gu;
const BITS = 65_536;
/** A text of fewer pairs tells too little. */
const FEWEST = 2;

/**
 * Which long words follow each other in a set of texts, one bit a pair: tells at little cost that a text is hardly one
 * of them, whatever values were filled in. Reading a text's values, so as to leave them out, costs a hundred times more.
 */
export class WordPairs {
  /** `bits`: those of a set made before. */
  constructor(readonly bits: Uint8Array = new Uint8Array(BITS / 8)) {}

  static readonly size = BITS / 8;

  add(text: string): void {
    for (const bit of bitsOf(text)) this.bits[bit >> 3] = (this.bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  }

  /** Whether half of a text's pairs, or more, are those of texts in the set. */
  mayHold(text: string): boolean {
    const bits = bitsOf(text);
    const known = bits.filter((bit) => ((this.bits[bit >> 3] ?? 0) >> (bit & 7)) & 1).length;
    return bits.length >= FEWEST && known * 2 >= bits.length;
  }
}

function bitsOf(text: string): number[] {
  const bits: number[] = [];
  let before = 0;
  for (const [word] of text.toLowerCase().matchAll(LONG_WORD)) {
    let hash = 0;
    for (let n = 0; n < word.length; n += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(n)) | 0;
    if (before !== 0) bits.push(((Math.imul(before, 0x9e3779b1) ^ hash) >>> 7) & (BITS - 1));
    before = hash;
  }
  return bits;
}
