import { Unzlib } from 'fflate';
import { LIMITS, type LimitName } from '../../catalog/limits.js';

const STEP = 4 * 1024;
const STREAM = [...'stream'].map((char) => char.charCodeAt(0));
/** `obj` */
const OBJ = [111, 98, 106] as const;
/** So far before a stream its dictionary begins. */
const DICTIONARY = 2000;

/**
 * The limit that a PDF is over before it is opened, if any: how many objects it has, how far its packed parts they unpack together, counted while unpacking and
 * let go of at once, and how many times over one is packed. Whatever its dictionary calls it, what looks packed is tried.
 */
export function pdfLimit(bytes: Uint8Array): LimitName | undefined {
  if (hasTooManyObjects(bytes)) return 'pdfObjects';
  let total = 0;
  for (let at = nextStream(bytes, 0); at >= 0; at = nextStream(bytes, at)) {
    if (filtersBefore(bytes, at) > LIMITS.pdfFilters.most) return 'pdfFilters';
    let start = at + STREAM.length;
    while (bytes[start] === 13 || bytes[start] === 10) start += 1;
    at = start;
    if (!looksPacked(bytes, start)) continue;
    total = countInflated(bytes.subarray(start), total, 1);
    if (total > LIMITS.inflatedBytes.most) return 'inflatedBytes';
  }
  return undefined;
}

/** Whether more objects begin and end than a reader should be asked to list. */
function hasTooManyObjects(bytes: Uint8Array): boolean {
  let marks = 0;
  for (let at = bytes.indexOf(OBJ[0], 0); at >= 0; at = bytes.indexOf(OBJ[0], at + 1))
    if (bytes[at + 1] === OBJ[1] && bytes[at + 2] === OBJ[2]) {
      marks += 1;
      // Each has one at its beginning and one at its end.
      if (marks > 2 * LIMITS.pdfObjects.most) return true;
    }
  return false;
}

/** Adds up what a stream unpacks to, and what that unpacks to when it is packed again. Stops beyond the limit. */
function countInflated(packed: Uint8Array, before: number, round: number): number {
  let total = before;
  let inner: Unzlib | undefined;
  let innerTotal = 0;
  let first = true;
  const outer = new Unzlib((piece) => {
    total += piece.length;
    if (first && piece.length > 1) {
      first = false;
      if (round <= LIMITS.pdfFilters.most && looksPacked(piece, 0))
        inner = new Unzlib((more) => {
          innerTotal += more.length;
        });
    }
    for (
      let at = 0;
      inner && at < piece.length && total + innerTotal <= LIMITS.inflatedBytes.most;
      at += STEP
    )
      try {
        inner.push(piece.subarray(at, at + STEP));
      } catch {
        inner = undefined;
      }
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      outer.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (total + innerTotal > LIMITS.inflatedBytes.most || ended(outer)) break;
    }
  } catch {
    // Damaged, or the stream ended: what came of it counts.
  }
  return total + innerTotal;
}

/** Whether the packed data came to its end: what follows belongs to others. */
function ended(stream: Unzlib): boolean {
  const { s } = stream as unknown as { readonly s?: { readonly f?: number; readonly l?: unknown } };
  return s?.f === 1 && !s.l;
}

function looksPacked(bytes: Uint8Array, at: number): boolean {
  const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
  return (first & 0x0f) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0;
}

function nextStream(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(115, from); at >= 0; at = bytes.indexOf(115, at + 1))
    if (STREAM.every((byte, n) => bytes[at + n] === byte) && bytes[at - 1] !== 100) return at;
  return -1;
}

/** How many filters the dictionary before a stream names. */
function filtersBefore(bytes: Uint8Array, at: number): number {
  const text = new TextDecoder('iso-8859-1').decode(bytes.subarray(Math.max(0, at - DICTIONARY), at));
  const dictionary = text.slice(text.lastIndexOf(' obj') + 1);
  return dictionary.split(/Decode\b|\/(?:Fl|LZW|A85|AHx|RL)\b/).length - 1;
}
