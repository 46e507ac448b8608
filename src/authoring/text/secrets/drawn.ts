import type { SecretFinder } from './span.js';

/** Runs without spaces, checked below for the mixture that drawing by lot gives. */
const OPAQUE = /[A-Za-z0-9+/_-]{24,}={0,2}/g;
const SHORTEST = 24;
const IN_ADDRESS = /https?:\/\/[\w.:-]{0,100}$/i;
/** From this length a run of any of the characters of base64 counts; shorter ones only of letters and digits. */
const LONG = 32;
/** What stands before a fingerprint, an integrity hash, a public key or the number of a document. */
const OF_PUBLIC =
  /(?:sha-?\d{0,3}|md5|hash|digest|fingerprint|vingerafdruk|checksum|integrity|commit|public[ _-]?key|publieke sleutel|ssh-[a-z0-9-]{2,12}|nistp\d{3}|ssh-ed25519|\/[de]|\/folders|spreadsheets|etag|nonce|age1)["'`*]{0,3}[\s:=/-]{0,3}["'`*]{0,3}$/i;
const PUBLIC_BLOCK =
  /-----BEGIN (?:CERTIFICATE|[A-Z0-9 ]{0,20}PUBLIC KEY(?: BLOCK)?|PGP SIGNATURE|PGP MESSAGE|CERTIFICATE REQUEST)-----/g;

/** Words that look drawn by lot: base64 and the like; no path, slug, checksum or public key. */
export const drawnSecrets: SecretFinder = function* (text) {
  const blocks = publicBlocks(text);
  let block = 0;
  for (const { index, 0: run } of text.matchAll(OPAQUE)) {
    while ((blocks[block]?.end ?? Infinity) <= index) block += 1;
    if ((blocks[block]?.start ?? Infinity) <= index) continue;
    // The path of an address is read by its parts; elsewhere a slash may be of base64.
    const parts = IN_ADDRESS.test(text.slice(Math.max(0, index - 120), index)) ? run.split('/') : [run];
    let start = index;
    for (const word of parts) {
      if (
        word.length >= SHORTEST &&
        looksDrawn(word) &&
        !isPublic(word, text.slice(Math.max(0, start - 40), start))
      )
        yield { start, end: start + word.length, kind: 'token' };
      start += word.length + 1;
    }
  }
};

function isPublic(word: string, before: string): boolean {
  return OF_PUBLIC.test(before) || /^(?:AAAA[BCE]|sha\d{3}-|age1)/.test(word);
}

/** Many kinds of characters in quick change. */
function looksDrawn(word: string): boolean {
  if (/^[0-9a-f-]+$/i.test(word)) return false;
  if (!/[a-z]/.test(word) || !/[A-Z]/.test(word) || !/\d/.test(word)) return false;
  // Names as programs have them: words written together.
  const inWords = [...word.matchAll(/[A-Z]?[a-z]{3,}|[A-Z]{3,}/g)].reduce(
    (sum, [part]) => sum + part.length,
    0,
  );
  if (inWords > word.length * 0.6) return false;
  let changes = 0;
  for (let n = 1; n < word.length; n += 1) {
    const [before, now] = [classOf(word[n - 1]), classOf(word[n])];
    // Separators are what paths are made of.
    if (before !== now && before !== 4 && now !== 4) changes += 1;
  }
  if (word.length < LONG) return /^[A-Za-z0-9]+$/.test(word) && changes / word.length > 0.4;
  return changes / word.length > 0.25;
}

function classOf(char: string | undefined): number {
  if (char === undefined) return 0;
  if (char >= '0' && char <= '9') return 1;
  if (char >= 'a' && char <= 'z') return 2;
  return char >= 'A' && char <= 'Z' ? 3 : 4;
}

/** Where certificates and public keys stand, in order. */
function publicBlocks(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(PUBLIC_BLOCK)].map(({ index, 0: line }) => {
    const end = text.indexOf('-----END ', index + line.length);
    return { start: index, end: end < 0 ? text.length : end };
  });
}
