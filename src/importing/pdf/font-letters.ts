/**
 * What TeX's fonts have at the codes that Unicode leaves to controls. A font drawn as pictures says nothing of its letters,
 * so that these codes come through as they are: 0x10 to 0x1f in the encoding of today (T1), 0x0b to 0x0f in the first (OT1).
 */
const TEX: Readonly<Record<number, string>> = {
  0x0b: 'ff',
  0x0c: 'fi',
  0x0d: 'fl',
  0x0e: 'ffi',
  0x0f: 'ffl',
  0x10: '“',
  0x11: '”',
  0x12: '„',
  0x13: '«',
  0x14: '»',
  0x15: '–',
  0x16: '—',
  0x19: 'ı',
  0x1b: 'ff',
  0x1c: 'fi',
  0x1d: 'fl',
  0x1e: 'ffi',
  0x1f: 'ffl',
};

/** The letters of a piece of text: those that fonts join, such as `ﬁ`, as the letters they are. */
export function lettersOf(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (joined) => joined.normalize('NFKD'))
    .replace(/[\u000b-\u001f]/g, (code) => TEX[code.charCodeAt(0)] ?? code);
}

/** How many characters of a text stand for no letter that is known. */
export function unknownLetters(text: string): number {
  return text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
}
