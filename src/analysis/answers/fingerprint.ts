import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Hexadecimal digits that are kept: 128 bits, which nobody can match with another text by trying. */
const DIGITS = 32;

const QUOTES =
  /[\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u0060\u00b4"]/g;
const DASHES = /[\u2010-\u2015\u2212\u2043]/g;
/** What is not seen: soft hyphens, zero-width characters, marks of direction, a byte order mark. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
/** What starts a list item, a quotation or a ticked box, alone or one inside the other. */
const LIST_MARK =
  /^[^\S\r\n\u2028\u2029]{0,80}(?:(?:[-*+\u2022\u25aa\u25cf\u25e6]|\(?\d{1,3}[.)]|\(?[a-z]\)|>|\[[ x]\])\s+)+/gm;

/**
 * The form of a text that carries its meaning. Case, white space, line breaks, the shape of quotation marks and dashes
 * and the marks of lists are left out; any other change makes another text.
 */
export function wordingForm(text: string): string {
  return text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(QUOTES, "'")
    .replace(DASHES, '-')
    .toLowerCase()
    .replace(LIST_MARK, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The fingerprint of a text: the same for texts of the same form, and for no others. */
export function fingerprintOf(text: string): string {
  return `sha256-${bytesToHex(sha256(utf8ToBytes(wordingForm(text)))).slice(0, DIGITS)}`;
}
