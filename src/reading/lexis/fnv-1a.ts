/** The 32-bit FNV-1a hash of a text, unsigned: quick, the same everywhere, and no protection against forgery. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return hash >>> 0;
}
