/**
 * How many of a population to test. Auditors test all of a few (4 of 4 reviews), and 25 to 40 a year of many. The size
 * never falls as the population grows.
 */
export function suggestedSize(population: number): number {
  if (population <= 25) return Math.max(0, population);
  if (population <= 250) return 25;
  if (population <= 500) return 30;
  return population <= 1000 ? 35 : 40;
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
