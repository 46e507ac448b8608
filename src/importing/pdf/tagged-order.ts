import type { Segment } from './segments.js';

/** So large a share of a page's pieces is tagged where its tags say the order. */
const TAGGED = 0.9;

/**
 * The regions of a tagged page whose paragraphs are not read from top to bottom alone: each goes on downwards, and the next
 * begins further up. Undefined where the page is read downwards, or the file does not say.
 */
export function taggedRegions(segments: readonly Segment[]): Segment[][] | undefined {
  const tagged = segments.filter(({ unit }) => unit !== undefined);
  if (tagged.length < 2 || tagged.length < TAGGED * segments.length) return undefined;
  const units = new Map<number, Segment[]>();
  for (const segment of tagged) {
    const unit = segment.unit ?? 0;
    units.set(unit, [...(units.get(unit) ?? []), segment]);
  }
  const regions: Segment[][] = [];
  let lowest = -Infinity;
  for (const [, own] of [...units].sort(([a], [b]) => a - b))
    for (const part of unbroken(own)) {
      const top = Math.max(...part.map(({ y }) => y));
      const size = part[0]?.size ?? 10;
      const region = regions.at(-1);
      if (region && top < lowest + 0.6 * size) region.push(...part);
      else regions.push([...part]);
      lowest = Math.min(...part.map(({ y }) => y));
    }
  if (regions.length < 2) return undefined;
  for (const segment of segments)
    if (segment.unit === undefined) nearestRegion(regions, segment)?.push(segment);
  return regions;
}

/** A paragraph in pieces that each go downwards: it may go on in the next column. */
function unbroken(segments: readonly Segment[]): Segment[][] {
  const left = Math.min(...segments.map(({ x }) => x));
  const gap = segments.find(
    ({ x }) =>
      x > left &&
      segments.every((one) => one.x >= x || one.right < x) &&
      !segments.some((one) => one.x < x && near(one, segments, x)),
  );
  if (!gap) return [[...segments]];
  return [segments.filter(({ x }) => x < gap.x), segments.filter(({ x }) => x >= gap.x)];
}

/** Whether a piece left of a column stands beside one in it. */
function near(one: Segment, segments: readonly Segment[], x: number): boolean {
  return segments.some((other) => other.x >= x && Math.abs(other.y - one.y) < 0.5 * one.size);
}

function nearestRegion(regions: readonly Segment[][], { x, y }: Segment): Segment[] | undefined {
  const distance = (region: readonly Segment[]): number =>
    Math.min(...region.map((one) => 4 * Math.abs(one.y - y) + Math.abs(one.x - x)));
  return regions.reduce((best, region) => (distance(region) < distance(best) ? region : best));
}
