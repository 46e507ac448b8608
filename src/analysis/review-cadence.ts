import type { FrontMatter } from '../workspace/document.js';

const MONTHS: readonly (readonly [pattern: RegExp, months: number])[] = [
  [/^(?:semi-?annual|half-?year|halfjaar|bi-?annual|twice a year|every (?:six|6) months)/, 6],
  [/^(?:bi-?ennial|every (?:two|2) years|twee-?jaarlijks|elke twee jaar)/, 24],
  [/^(?:annual|yearly|every year|once a year|jaarlijks|elk jaar|12 months|every (?:12|twelve) months)/, 12],
  [/^(?:quarterly|every quarter|per kwartaal|elk kwartaal|every (?:three|3) months)/, 3],
  [/^(?:monthly|every month|maandelijks|elke maand)/, 1],
  [/^(?:every (?:three|3) years|driejaarlijks|triennial)/, 36],
];

/** Months between two reviews as a front matter's `review` says; undefined when it is no cadence. */
export function reviewMonths(review: string): number | undefined {
  const text = review
    .toLowerCase()
    .trim()
    .replace(/^(?:at least|minstens|minimaal|ten minste)\s+/, '');
  const named = MONTHS.find(([pattern]) => pattern.test(text))?.[1];
  if (named !== undefined) return named;
  const counted =
    /^(?:every |each |elke |om de )?(\d{1,3})[ -]?(months?|maanden|maand|years?|jaar|days?|dagen)/.exec(text);
  if (!counted) return undefined;
  const amount = Number(counted[1]);
  if (/^(?:y|j)/.test(counted[2] ?? '')) return amount * 12;
  return /^d/.test(counted[2] ?? '') ? Math.round(amount / 30.4) : amount;
}

/** When a document must be reviewed next, as ISO date: as it says, else its approval plus the cadence. */
export function nextReviewOf(frontMatter: FrontMatter | undefined): string | undefined {
  if (frontMatter?.nextReview) return frontMatter.nextReview.value;
  const months = reviewMonths(frontMatter?.review?.value ?? '');
  const approved = frontMatter?.approved?.value;
  return months === undefined || approved === undefined ? undefined : addMonths(approved, months);
}

/** The same day some months later; the month's last day when it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
