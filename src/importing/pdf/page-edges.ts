import type { Box } from './page-content.js';
import type { Segment } from './segments.js';

/** The segments of a page, with its height. */
export interface PageSegments {
  readonly number: number;
  readonly height: number;
  readonly segments: readonly Segment[];
  readonly rules: readonly Box[];
}

interface EdgeLine {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** Headers and footers stand in these shares of a page's height. */
const ZONE = 0.18;
/** A page of more pieces is no page of a policy; looking for its edges would only be slow. */
const MOST_SEGMENTS = 3000;
const OUTER_ZONE = 0.085;
const PAGE_NUMBER =
  /^[-–—|\s]*(?:\p{L}{1,8}\.?\s)?\d{1,4}(?:\s?(?:\/|\||-|\p{L}{1,4})\s?\d{1,4})?[-–—|\s]*$/u;

/**
 * Takes out headers and footers: what stands at the same height on several pages with the same words (numbers aside), a
 * page number at the edge, and small text in the margin. Gives what is left, and the lines taken out, each once.
 */
export function withoutEdges(
  pages: readonly PageSegments[],
  bodySize: number,
): { pages: PageSegments[]; edges: string[] } {
  const candidates = pages.flatMap(edgeLines);
  const counts = new Map<string, number>();
  for (const line of candidates) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const enough = Math.max(2, Math.ceil(0.3 * pages.length));
  const taken = new Set<Segment>();
  const edges = new Set<string>();
  for (const page of pages) {
    const own = candidates.filter((line) => line.page === page.number);
    for (const line of own) {
      const repeated = (counts.get(keyOf(line)) ?? 0) >= enough;
      const alone = pages.length === 1 && isInHeader(line, page);
      if (!repeated && !alone && !isPageNumber(line, page) && !isMargin(line, page, bodySize)) continue;
      for (const segment of line.segments) taken.add(segment);
      edges.add(line.segments.map(({ text }) => text).join('\t'));
    }
  }
  return {
    pages: pages.map((page) => ({ ...page, segments: page.segments.filter((one) => !taken.has(one)) })),
    edges: [...edges],
  };
}

/** The lines in the upper and lower zones of a page. */
function edgeLines({ number, height, segments }: PageSegments): EdgeLine[] {
  const lines: EdgeLine[] = [];
  if (segments.length > MOST_SEGMENTS) return [];
  const inZone = segments.filter(({ y, table }) => !table && (y < ZONE * height || y > (1 - ZONE) * height));
  for (const segment of inZone) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - segment.y) < 2) (last.segments as Segment[]).push(segment);
    else lines.push({ page: number, y: segment.y, size: segment.size, text: '', segments: [segment] });
  }
  return lines.map((line) => ({ ...line, text: line.segments.map(({ text }) => text).join(' ') }));
}

function keyOf({ y, text }: EdgeLine): string {
  return `${Math.round(y / 4)}|${text.replace(/\d+/g, '#')}`;
}

/** A number by itself, further out than all other text. */
function isPageNumber({ text, y }: EdgeLine, { height, segments }: PageSegments): boolean {
  if (!PAGE_NUMBER.test(text) || text.length > 24) return false;
  return y < height / 2 ? !segments.some((one) => one.y < y - 2) : !segments.some((one) => one.y > y + 2);
}

/**
 * Whether a line stands at the top of a page that is the only one, in a block set apart from the text: nothing repeats there,
 * so that only its place tells a header from the text. The largest words of a page are no header.
 */
function isInHeader({ y }: EdgeLine, { height, segments }: PageSegments): boolean {
  const limit = (1 - OUTER_ZONE) * height;
  if (y < limit) return false;
  const block = segments.filter((one) => one.y >= limit);
  const inner = segments.filter((one) => one.y < limit);
  const size = Math.max(...block.map((one) => one.size));
  const gap = Math.min(...block.map((one) => one.y)) - Math.max(...inner.map((one) => one.y));
  return inner.some((one) => one.size > 1.1 * size) && gap > 1.8 * size;
}

/** Small text in the outermost part of a page, set apart from what is nearest to it. */
function isMargin({ y, size, text, segments }: EdgeLine, page: PageSegments, bodySize: number): boolean {
  // A small line that begins with a number at the foot of a page is a footnote.
  if (/^\d{1,3}\s*\p{L}/u.test(text)) return false;
  const outer = y < OUTER_ZONE * page.height || y > (1 - OUTER_ZONE) * page.height;
  // Small, or with the number of the page behind it.
  const isNumbered = text.length < 120 && text.endsWith(` ${page.number}`);
  if (!outer || (size > 0.93 * bodySize && !isNumbered)) return false;
  const inward = y < page.height / 2 ? 1 : -1;
  const steps = page.segments
    .filter((one) => !segments.includes(one))
    .map((one) => inward * (one.y - y))
    .filter((step) => step > 2);
  return steps.length === 0 || Math.min(...steps) > 1.8 * size;
}
