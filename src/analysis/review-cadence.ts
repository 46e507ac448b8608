import { intervalMonths } from '../reading/frequency/interval.js';
import type { FrontMatter } from '../workspace/document.js';

/** Months between two reviews as a front matter's `review` says; undefined when it is no cadence. */
export function reviewMonths(review: string): number | undefined {
  return intervalMonths(review);
}

/** When a document must be reviewed next, as ISO date: as it says, else its approval or last review plus the cadence. */
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

/** The same day some months later; the month's last day when it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
