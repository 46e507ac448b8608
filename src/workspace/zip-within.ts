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

/** How many times an element begins in XML, and how deep elements are nested; counted in bytes, without parsing. */
export function measureXml(
  xml: Uint8Array,
  counted: readonly string[],
): { counts: number[]; levels: number } {
  const names = counted.map((name) => new TextEncoder().encode(`<${name}`));
  const counts = counted.map(() => 0);
  let depth = 0;
  let levels = 0;
  for (let at = xml.indexOf(60); at >= 0; at = xml.indexOf(60, at + 1)) {
    const next = xml[at + 1];
    if (next === 33 || next === 63) continue;
    if (next === 47) {
      depth -= 1;
      continue;
    }
    names.forEach((name, n) => {
      const after = xml[at + name.length];
      if ((after === 32 || after === 62 || after === 47) && name.every((byte, k) => xml[at + k] === byte))
        counts[n] = (counts[n] ?? 0) + 1;
    });
    const end = xml.indexOf(62, at);
    if (end < 0) break;
    if (xml[end - 1] !== 47) {
      depth += 1;
      levels = Math.max(levels, depth);
    }
    at = end;
  }
  return { counts, levels };
}
