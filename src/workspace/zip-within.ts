import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { LIMITS, type LimitName } from '../catalog/limits.js';

/** A zip file is over a limit. */
export class OverLimit extends Error {
  override readonly name = 'OverLimit';

  constructor(readonly limit: LimitName) {
    super(limit);
  }
}

/** So many packed bytes are unpacked before it is counted what came of them: at most a thousandfold. */
const STEP = 16 * 1024;

/**
 * Unpacks the parts of a zip file that are wanted, counting while it does, so that what an archive states of its sizes
 * need not be true. Throws OverLimit on too many parts or bytes, and another error on damage.
 */
export function unzipWithin(bytes: Uint8Array, wants: (name: string) => boolean): Record<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  let unpacked = 0;
  let seen = 0;
  const fail = (error: unknown): never => {
    throw error instanceof Error ? error : new Error(String(error));
  };
  const unzip = new Unzip((file: UnzipFile) => {
    seen += 1;
    if (seen > LIMITS.zipParts.most) throw new OverLimit('zipParts');
    if (!wants(file.name)) return;
    const pieces: Uint8Array[] = [];
    parts.set(file.name, pieces);
    file.ondata = (error, piece) => {
      if (error) fail(error);
      unpacked += piece.length;
      if (unpacked > LIMITS.inflatedBytes.most) throw new OverLimit('inflatedBytes');
      pieces.push(piece);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP)
    unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  if (seen === 0) throw new Error('no zip file');
  // A map of its own, as names may be anything.
  return Object.fromEntries([...parts].map(([name, pieces]) => [name, joined(pieces)]));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** XML as counted in bytes, without parsing. */
export interface MeasuredXml {
  /** How many times each of the elements asked for begins. */
  readonly counts: readonly number[];
  /** How many elements, comments and instructions there are. */
  readonly tags: number;
  /** How deep elements are nested. */
  readonly levels: number;
  /** Bytes of text between tags, blank pieces apart. */
  readonly text: number;
  /** A comment or a section of plain characters is never closed; parsers would look for its end again and again. */
  readonly isCut: boolean;
}

export function measureXml(xml: Uint8Array, counted: readonly string[]): MeasuredXml {
  const names = counted.map((name) => new TextEncoder().encode(`<${name}`));
  const counts = counted.map(() => 0);
  let depth = 0;
  let levels = 0;
  let text = 0;
  let tags = 0;
  for (let at = xml.indexOf(LESS); at >= 0;) {
    const next = xml[at + 1];
    let end = xml.indexOf(MORE, at);
    if (next !== 47) tags += 1;
    if (next === 33) {
      const close = startsWith(xml, at, COMMENT) ? '-->' : startsWith(xml, at, CDATA) ? ']]>' : '>';
      end = endOf(xml, at + 2, close);
      if (end < 0) return { counts, tags, levels, text, isCut: true };
      if (close === ']]>') text += end - at - CDATA.length;
    } else if (next === 47) depth -= 1;
    else if (next !== 63) {
      names.forEach((name, n) => {
        const after = xml[at + name.length];
        if ((after === 32 || after === MORE || after === 47) && startsWith(xml, at, name))
          counts[n] = (counts[n] ?? 0) + 1;
      });
      if (end >= 0 && xml[end - 1] !== 47) {
        depth += 1;
        levels = Math.max(levels, depth);
      }
    }
    if (end < 0) break;
    at = xml.indexOf(LESS, end);
    if (at >= 0 && !isBlank(xml, end + 1, at)) text += at - end - 1;
  }
  return { counts, tags, levels, text, isCut: false };
}

const [LESS, MORE] = [60, 62];
const COMMENT = new TextEncoder().encode('<!--');
const CDATA = new TextEncoder().encode('<![CDATA[');

function startsWith(xml: Uint8Array, at: number, bytes: Uint8Array): boolean {
  return bytes.every((byte, k) => xml[at + k] === byte);
}

/** Where the last byte of a closing mark stands; -1 when it does not come. */
function endOf(xml: Uint8Array, from: number, mark: string): number {
  const before = [...mark].slice(0, -1).map((char) => char.charCodeAt(0));
  for (let end = xml.indexOf(MORE, from); end >= 0; end = xml.indexOf(MORE, end + 1))
    if (before.every((byte, k) => xml[end - before.length + k] === byte)) return end;
  return -1;
}

function isBlank(xml: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = xml[at] ?? 0;
    if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9) return false;
  }
  return true;
}
