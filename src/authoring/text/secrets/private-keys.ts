import type { SecretFinder } from './span.js';

const BEGIN = /-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}/g;
const END = /-{4,5} ?END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}/g;
/** Longest key, in characters: RSA of 16,384 bits is under 13,000, PGP with sub-keys more. */
const LONGEST = 60_000;
/** A line of a key whose end is missing: base64, a header as `Proc-Type: 4,ENCRYPTED`, or nothing. */
const LINE_OF_KEY =
  /^[\s>|#*-]{0,20}(?:[A-Za-z0-9+/=\\]{0,200}|(?:Proc-Type|DEK-Info|Version|Comment|Hash):[^\n]{0,200})\s{0,20}$/;
/** PuTTY's own form. */
const PUTTY =
  /^[ \t>]{0,20}Private-Lines: \d{1,4}\r?\n((?:[ \t>]{0,20}[A-Za-z0-9+/=]{4,100}\r?(?:\n|$)){1,500})/gm;

/** Private keys as PEM (OpenSSH and PGP too) and of PuTTY, also those whose last line is missing. */
export const privateKeys: SecretFinder = function* (text) {
  const ends = [...text.matchAll(END)].map(({ index, 0: line }) => index + line.length);
  let next = 0;
  let covered = 0;
  for (const { index: start, 0: first } of text.matchAll(BEGIN)) {
    if (start < covered) continue;
    while ((ends[next] ?? Infinity) <= start) next += 1;
    const end = ends[next];
    covered =
      end !== undefined && end - start <= LONGEST
        ? end
        : endOfLines(text, start + first.length, start + LONGEST);
    yield { start, end: covered, kind: 'private-key' };
  }
  for (const { index, 0: all, 1: lines = '' } of text.matchAll(PUTTY))
    yield {
      start: index + all.length - lines.length,
      end: index + all.trimEnd().length,
      kind: 'private-key',
    };
};

/** Where the lines of a key stop that has no last line. */
function endOfLines(text: string, from: number, most: number): number {
  let end = from;
  for (let at = from; at < Math.min(text.length, most);) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    const line = text.slice(at, stop);
    if (line.length > 400 || !LINE_OF_KEY.test(line)) break;
    if (line.trim() !== '') end = stop;
    at = stop + 1;
  }
  return end;
}
