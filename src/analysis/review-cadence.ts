import { intervalMonths } from '../reading/frequency/interval.js';
import { ownReviewIn } from '../reading/upkeep/own-review.js';
import { inSections } from '../workspace/by-section.js';
import type { FrontMatter, PolicyDocument } from '../workspace/document.js';
import type { Range } from '../workspace/position.js';

/** Months between two reviews as a front matter's `review` says; undefined when it is no cadence. */
export function reviewMonths(review: string): number | undefined {
  return intervalMonths(review);
}

/** When a document must be reviewed next, and what that follows from. */
export interface NextReview {
  readonly due: string;
  /** The field that gives the day, or the last one it is counted from. */
  readonly place: Range;
  /** It is stated, rather than counted. */
  readonly stated: boolean;
  /** The day it is counted from. */
  readonly last?: string;
}

/** As ISO date: as a document says, else its approval or last review plus the cadence. */
export function nextReviewOf(frontMatter: FrontMatter | undefined): string | undefined {
  if (frontMatter?.nextReview) return frontMatter.nextReview.value;
  const months = reviewMonths(frontMatter?.review?.value ?? '');
  // A review that changed nothing needs no new approval.
  const [last] = [frontMatter?.approved?.value, frontMatter?.reviewed?.value]
    .filter((day) => day !== undefined)
    .sort()
    .reverse();
  return months === undefined || last === undefined ? undefined : addMonths(last, months);
}

/**
 * The same for a whole document: also when only a sentence gives the cadence, when it bears no day but that of its last
 * change, and when a day can be read as two, of which the later counts.
 */
export function reviewDueOf(document: PolicyDocument): NextReview | undefined {
  const { frontMatter, problems } = document;
  const stated = frontMatter?.nextReview;
  if (stated) return { due: stated.value, place: stated.valueRange, stated: true };
  const unsure = problems.find(({ field, readings }) => field === 'nextReview' && readings);
  if (unsure?.readings) return { due: unsure.readings[1], place: unsure.range, stated: true };
  const months =
    frontMatter?.review === undefined ? statedMonths(document) : reviewMonths(frontMatter.review.value);
  if (months === undefined) return undefined;
  const days = [frontMatter?.approved, frontMatter?.reviewed].flatMap((field) =>
    field ? [{ day: field.value, place: field.valueRange }] : [],
  );
  for (const { field, readings, range } of problems)
    if (readings && (field === 'approved' || field === 'reviewed'))
      days.push({ day: readings[1], place: range });
  const changed = frontMatter?.changed;
  if (days.length === 0 && changed) days.push({ day: changed.value, place: changed.valueRange });
  const [last] = days.sort((a, b) => (a.day < b.day ? 1 : -1));
  return last && { due: addMonths(last.day, months), place: last.place, stated: false, last: last.day };
}

/** Months between two reviews as a sentence says of the document itself; of several the longest. */
function statedMonths(document: PolicyDocument): number | undefined {
  const months = ownReviews(document);
  return months.length === 0 ? undefined : Math.max(...months);
}

const ownReviews = inSections(({ content }) =>
  content.sentences.flatMap(({ text, kind }) => {
    if (kind === 'quote' || kind === 'table-header') return [];
    const perYear = ownReviewIn(text, content.language)?.perYear;
    return typeof perYear === 'number' && perYear > 0 ? [Math.max(1, Math.round(12 / perYear))] : [];
  }),
);

/** The same day some months later; the month's last day when it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
