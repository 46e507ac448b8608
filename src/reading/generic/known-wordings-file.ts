import { WordPairs } from './word-pairs.js';

/** Sentences that are known by the number of their wording: those of Attest's own templates and of public ones. */
export interface KnownWordings {
  readonly own: ReadonlySet<number>;
  readonly published: ReadonlySet<number>;
  /** To pass over quickly what is none of them. */
  readonly pairs: WordPairs;
}

/** The pairs; how many are Attest's own, those, and the public ones: four bytes each, little-endian, in order. */
export function packWordings({ own, published, pairs }: KnownWordings): Uint8Array {
  const numbers = [own.size, ...sorted(own), ...sorted(published)];
  const bytes = new Uint8Array(WordPairs.size + numbers.length * 4);
  bytes.set(pairs.bits);
  const file = new DataView(bytes.buffer, WordPairs.size);
  numbers.forEach((number, n) => file.setUint32(n * 4, number, true));
  return bytes;
}

/** The inverse of `packWordings`. */
export function unpackWordings(bytes: Uint8Array): KnownWordings {
  const pairs = new WordPairs(bytes.subarray(0, WordPairs.size));
  const file = new DataView(
    bytes.buffer,
    bytes.byteOffset + WordPairs.size,
    bytes.byteLength - WordPairs.size,
  );
  const own = new Set<number>();
  const published = new Set<number>();
  const past = file.getUint32(0, true);
  for (let n = 1; n * 4 < file.byteLength; n += 1)
    (n <= past ? own : published).add(file.getUint32(n * 4, true));
  return { own, published, pairs };
}

function sorted(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
