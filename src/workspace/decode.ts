import { LIMITS, overLimit } from '../catalog/limits.js';
import type { FileProblem } from './document.js';

/** Files above this are not analysed (bytes); a policy of this size is an export or a mistake. */
export const MAX_BYTES = LIMITS.documentBytes.most;

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export interface DecodedText {
  /** Empty when the content cannot be read as text. */
  readonly text: string;
  readonly problems: readonly FileProblem[];
}

/**
 * Turns a file's bytes into text. UTF-8 (with or without a byte order mark) and UTF-16 with a mark are read as they
 * are; bytes that are no UTF-8 are read as Windows-1252 with a warning; binary and oversized files give an error.
 */
export function decode(bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_BYTES) return { text: '', problems: [tooLarge(bytes.length)] };
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), problems: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), problems: [] };
  if (looksBinary(bytes)) {
    return {
      text: '',
      problems: [
        problem('binary', 'error', {
          en: 'This file is not text, so Attest cannot read it. Save the policy as UTF-8 Markdown, or import the original with “Attest: Import policies”.',
          nl: 'Dit bestand is geen tekst, dus Attest kan het niet lezen. Sla het beleid op als UTF-8-Markdown, of importeer het origineel met “Attest: Beleid importeren”.',
        }),
      ],
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return {
      text: decodeWindows1252(bytes),
      problems: [
        problem('encoding', 'warning', {
          en: 'This file is not UTF-8; Attest read it as Windows-1252. Save it as UTF-8 so that every tool reads the same text.',
          nl: 'Dit bestand is geen UTF-8; Attest las het als Windows-1252. Sla het op als UTF-8, zodat elk programma dezelfde tekst leest.',
        }),
      ],
    };
  }
}

/** The problem of a file that took too long to read. */
export function tooSlow(): FileProblem {
  return problem('too-slow', 'error', overLimit('fileTime'));
}

/** The problem of a file that is too large to analyse; `bytes` is its size. */
export function tooLarge(bytes: number): FileProblem {
  return problem('too-large', 'error', overLimit('documentBytes', bytes));
}

function problem(
  code: FileProblem['code'],
  severity: FileProblem['severity'],
  message: FileProblem['message'],
): FileProblem {
  return { code, severity, message, range: TOP };
}

/** A NUL or many control characters in the first 8 KB: no text editor writes those. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192);
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  }
  return control > head.length * 0.05;
}

/** What Windows-1252 has in 0x80-0x9F. Node 20's own decoder reads these as control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('iso-8859-1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}
