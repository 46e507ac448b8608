import { kinship, type Stem } from './kinship.js';

const KNOWN = new Map<string, number>();
/** Pairs of words that are remembered before that starts afresh: a bound on memory. */
const MOST = 100_000;
/** Shorter words that differ in a letter are other words. */
const LONG = 6;
const LONGEST = 40;
/** A word that was mistyped says what it should have been. */
const MISTYPED = 0.85;

/** How much a word says what another does, 0 to 1, with slips of the pen; remembered. */
export function nearness(a: Stem, b: Stem): number {
  if (a.stem === b.stem) return 1;
  const key = `${a.language}${a.stem} ${b.language}${b.stem}`;
  let value = KNOWN.get(key);
  if (value === undefined) {
    if (KNOWN.size >= MOST) KNOWN.clear();
    KNOWN.set(key, (value = Math.max(kinship(a, b), isSlip(a.stem, b.stem) ? MISTYPED : 0)));
  }
  return value;
}

/** Whether two words differ by one letter, or by two that changed places. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LONG || long.length > LONGEST || long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short.charCodeAt(from) === long.charCodeAt(from)) from += 1;
  // Words that begin differently are seldom slips: "import", "export".
  if (from === 0) return false;
  let behind = 0;
  while (behind < short.length - from && short.at(-1 - behind) === long.at(-1 - behind)) behind += 1;
  const [left, other] = [short.length - from - behind, long.length - from - behind];
  if (left <= 0 || other <= 0) return other <= 1;
  if (left === 1 && other === 1) return true;
  return (
    left === 2 &&
    other === 2 &&
    short.charAt(from) === long.charAt(from + 1) &&
    short.charAt(from + 1) === long.charAt(from)
  );
}
