import type { FoundFact } from './found-fact.js';

const MONTHS = [
  ['january', 'januari', 'jan'],
  ['february', 'februari', 'feb'],
  ['march', 'maart', 'mar', 'mrt'],
  ['april', 'apr'],
  ['may', 'mei'],
  ['june', 'juni', 'jun'],
  ['july', 'juli', 'jul'],
  ['august', 'augustus', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oktober', 'oct', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const;
const MONTH = new Map(
  MONTHS.flatMap((names, n) => names.map((name): [string, string] => [name, String(n + 1).padStart(2, '0')])),
);
const NAME = MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');
const YEAR = String.raw`((?:19|20)\d{2})`;

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');
const month = (name: string | undefined): string => MONTH.get((name ?? '').toLowerCase()) ?? '';

/** Shapes of dates, longest first, with the key each stands for: `2026-03-01`, `2026-03`, `2026-Q1` or `2026`. */
const SHAPES: readonly (readonly [pattern: RegExp, key: (match: RegExpMatchArray) => string])[] = [
  [/\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/g, (m) => `${m[1]}-${m[2]}-${m[3]}`],
  [
    new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? (${NAME})\.?,? ${YEAR}\b`, 'gi'),
    (m) => `${m[3]}-${month(m[2])}-${two(m[1])}`,
  ],
  [
    new RegExp(String.raw`\b(${NAME})\.? (\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}\b`, 'gi'),
    (m) => `${m[3]}-${month(m[1])}-${two(m[2])}`,
  ],
  [/\b(\d{1,2})[-/](\d{1,2})[-/]((?:19|20)\d{2})\b/g, (m) => `${m[3]}-${two(m[2])}-${two(m[1])}`],
  [new RegExp(String.raw`\b(${NAME})\.?,? ${YEAR}\b`, 'gi'), (m) => `${m[2]}-${month(m[1])}`],
  [/\b(?:Q|K)([1-4])[ -]?((?:19|20)\d{2})\b/g, (m) => `${m[2]}-Q${m[1]}`],
  [/\b((?:19|20)\d{2})[ -](?:Q|K)([1-4])\b/g, (m) => `${m[1]}-Q${m[2]}`],
  [/(?<![\w.:/-])((?:19|20)\d{2})(?![\w:/%-]|\.\d)/g, (m) => m[1] ?? ''],
];

/** Every date of a text, in order, without overlaps. */
export function findDates(text: string): readonly FoundFact[] {
  const found: FoundFact[] = [];
  for (const [pattern, key] of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      // ISO/IEC 27001:2022 and the like name an edition, not a day.
      if (/(?:\bISO|\bIEC|\bNEN|\bNIST)\b[\w /:.-]{0,18}$/.test(text.slice(Math.max(0, start - 24), start)))
        continue;
      if (
        /^[\s-]?bits?\b/i.test(text.slice(end, end + 6)) ||
        /\b(?:RSA|DSA|DH)[ -]$/.test(text.slice(Math.max(0, start - 4), start))
      )
        continue;
      if (!found.some((other) => start < other.end && other.start < end))
        found.push({ kind: 'date', key: key(match), text: match[0], start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a date is stated by one of the known ones: the same, or the month or year of a known day. */
export function isStatedDate(key: string, known: ReadonlySet<string>): boolean {
  if (known.has(key)) return true;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key);
  for (const other of known) {
    if (quarter) {
      if (
        other.startsWith(`${quarter[1] ?? ''}-`) &&
        Math.ceil(Number(other.slice(5, 7)) / 3) === Number(quarter[2])
      )
        return true;
    } else if (other.startsWith(`${key}-`)) return true;
  }
  return false;
}
