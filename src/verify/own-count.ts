import type { Language } from '../catalog/types.js';
import { partsOf } from '../reading/lexis/clause-parts.js';
import { rolesIn } from '../reading/roles/roles.js';
import type { FoundFact } from './facts/found-fact.js';
import { findQuantities } from './facts/quantities.js';

/**
 * Whether a text itself works out a number: "two people: the CTO and the Operations Lead", "three vendors" above a list of
 * three, "twice a week, on Tuesday and Thursday", "95 days" where it tells of 60 and of 35. What it is made of is judged by
 * itself.
 * @param said the statement that holds the number, `text` all that it stands in
 */
export function countsItsOwn(fact: FoundFact, said: string, text: string, language: Language): boolean {
  const [kind, number] = [fact.key.slice(0, 2), Number(fact.key.slice(2))];
  if (kind === 'n:') return countsOut(fact, number, said, text, language);
  if (kind === 'c:') return number === WEEKS * daysNamed(said, language);
  return kind === 'd:' && isSum(number, paragraphOf(text, said), language);
}

const WEEKS = 52;

function countsOut(
  { end }: FoundFact,
  count: number,
  said: string,
  text: string,
  language: Language,
): boolean {
  if (!Number.isInteger(count) || count < 2) return false;
  const colon = said.indexOf(':', end);
  if (colon >= 0 && said.slice(colon + 1).trim() !== '')
    return partsOf(said.slice(colon + 1)).length === count;
  if (itemsBehind(text, said) === count) return true;
  return (
    rolesIn(said, language).filter(({ kind, specific }) => kind !== 'people' && specific).length === count
  );
}

const ITEM = /^\s{0,9}(?:[-*+]|\d{1,2}[.)])\s/;
const ROW = /^\s{0,9}\|/;
const RULE = /^[\s:|-]+$/;

/** How many items or rows stand right behind a statement. */
function itemsBehind(text: string, said: string): number {
  const at = text.indexOf(said);
  if (at < 0) return 0;
  const lines = text.slice(at + said.length).split('\n');
  let n = 1;
  while (n < lines.length && lines[n]?.trim() === '') n += 1;
  const isRow = ROW.test(lines[n] ?? '');
  let count = 0;
  for (; n < lines.length; n += 1) {
    const line = lines[n] ?? '';
    if (isRow ? !ROW.test(line) : !ITEM.test(line)) break;
    if (!isRow) count += 1;
    // The header is no row of its own.
    else count = RULE.test(line) ? 0 : count + 1;
  }
  return count;
}

/** How many days of the week a statement names. */
function daysNamed(said: string, language: Language): number {
  const days = findQuantities(said, language).flatMap(({ key }) => (key.startsWith('w:day ') ? [key] : []));
  return new Set(days).size;
}

/** The paragraph that a statement stands in: what is added up stands close by. */
function paragraphOf(text: string, said: string): string {
  const at = text.indexOf(said);
  if (at < 0) return said;
  const end = text.indexOf('\n\n', at);
  return text.slice(text.lastIndexOf('\n\n', at) + 1, end < 0 ? undefined : end);
}

/** Whether a time is the sum of two others that the text tells. */
function isSum(days: number, text: string, language: Language): boolean {
  const others = findQuantities(text, language).flatMap(({ key }) => {
    const other = key.startsWith('d:') ? Number(key.slice(2)) : 0;
    return other > 0 && other < days ? [other] : [];
  });
  return others.some((one, n) => others.some((other, m) => m > n && Math.abs(one + other - days) < 1e-6));
}
