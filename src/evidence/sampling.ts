import { sampleSizeFor } from '../catalog/facts.js';

/**
 * How many of a population to test: the most that is usual for its size, so that an auditor who takes more is rare. The
 * size never falls as the population grows. Nobody prescribes sizes; `sampleSizeFor` has the table and its sources.
 */
export function suggestedSize(population: number): number {
  const usual = sampleSizeFor(population);
  if (!usual) return 0;
  return usual.all ? population : Math.min(population, usual.sample.max);
}

/**
 * Draws a sample that anyone can draw again: items are put in the order of the SHA-256 of `<seed>\n<id>` in UTF-8, read
 * as hexadecimal, and the first `size` are taken. The result is in the order of the population. An item added later
 * never removes another's place in that order.
 */
export async function selectSample(
  ids: readonly string[],
  size: number,
  seed: string,
): Promise<readonly string[]> {
  const unique = [...new Set(ids)];
  if (size >= unique.length) return unique;
  const keyed = await Promise.all(
    unique.map(async (id) => ({ id, key: await sha256(new TextEncoder().encode(`${seed}\n${id}`)) })),
  );
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1));
  const chosen = new Set(keyed.slice(0, Math.max(0, size)).map(({ id }) => id));
  return unique.filter((id) => chosen.has(id));
}

/** The SHA-256 of bytes, in lower-case hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
