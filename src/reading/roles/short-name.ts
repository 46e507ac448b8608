/** Longer than this it is no short name. */
const LONGEST = 5;

/**
 * Whether a role's key may be the letters of another: "wac" of "wijzigingsadviescommissie", "ibc" of
 * "informatiebeveiligingscoördinator". Its letters stand there in order, the first at the beginning.
 */
export function isShortFor(short: string, long: string): boolean {
  if (short.length < 2 || short.length > LONGEST || long.length < 2 * short.length + 2) return false;
  if (short.includes(' ') || short[0] !== long[0]) return false;
  let from = 0;
  for (const letter of short) {
    const at = long.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
