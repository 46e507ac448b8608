/** What the symbol fonts of Office print for a code (the Unicode names of the glyphs; Wingdings and Symbol as Microsoft ships them). */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '☐',
  0x70: '❐',
  0x71: '❑',
  0x72: '❒',
  0x73: '⬧',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '☐',
  0xd8: '➢',
  0xe0: '→',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb3: '≥',
  0xb7: '•',
  0xb1: '±',
  0xb4: '×',
  0xb9: '≠',
  0xbb: '≈',
  0xae: '→',
  0xde: '⇒',
  0xd7: '·',
  0xa5: '∞',
};

/** The character a symbol (`w:sym`) prints; undefined when its font is not known. */
export function symbolOf(font: string, code: string): string | undefined {
  const value = Number.parseInt(code, 16) & 0xff;
  if (/^wingdings/i.test(font)) return WINGDINGS[value];
  if (/^symbol/i.test(font)) return SYMBOL[value];
  const point = Number.parseInt(code, 16);
  return point >= 0x20 && (point < 0xe000 || point > 0xf8ff) && point <= 0x10ffff
    ? String.fromCodePoint(point)
    : undefined;
}
