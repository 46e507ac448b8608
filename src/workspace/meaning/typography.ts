const SINGLE_AND_DOUBLE_QUOTES = /[\u2018-\u201f\u2039\u203a\u00ab\u00bb\u0060\u00b4"]/g;
const HYPHENS = /[\u2010\u2011\u2043\u2212\ufe63\uff0d]/g;
/** A dash between parts of a sentence, however it is written; `5–10` and `on-call` have none. */
const PAUSE = / ?(?:\u2014|\u2015|-{2,3}) ?| [\u2012\u2013-] /g;
/** A dash between two numbers, with or without spaces: `5 – 10`. */
const RANGE = /(\d) ?[\u2012-\u2015-] ?(?=\d)/g;
const DASHES_IN_WORDS = /[\u2012\u2013]/g;
/**
 * What nobody sees: soft hyphens, zero-width characters, marks of direction, choices of a glyph. Overrides of direction are
 * kept, because they change how a text reads.
 */
const UNSEEN = /[\u200b-\u200f\u2060-\u2064]|\u00ad|\ufeff|[\ufe00-\ufe0f]/g;
const LIGATURES = /[\ufb00-\ufb06]/g;
/** Control characters other than white space. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** A text in which only what carries its meaning is left: no case, typography, unseen characters or line breaks. */
export function plainTypography(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(CONTROLS, '')
    .replace(/\s+/g, ' ')
    .replace(LIGATURES, (letters) => letters.normalize('NFKC'))
    .replace(/\u2026/g, '...')
    .replace(HYPHENS, '-')
    .replace(RANGE, '$1-')
    .replace(PAUSE, '\u2014')
    .replace(DASHES_IN_WORDS, '-')
    .replace(SINGLE_AND_DOUBLE_QUOTES, "'")
    .toLowerCase()
    .trim();
}
