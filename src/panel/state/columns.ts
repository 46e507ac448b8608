/** Pixels: the room beside the columns, the narrowest column, and the room between two. */
const BESIDE = 84;
const COLUMN = 350;
const BETWEEN = 32;
/** The widest that the page gets. */
const WIDEST = 1500;

/** How many columns a window of some width has room for. Laying them out by CSS columns costs the browser five times as much. */
export function columnsFor(width: number): number {
  return Math.max(1, Math.floor((Math.min(width, WIDEST) - BESIDE + BETWEEN) / (COLUMN + BETWEEN)));
}

/** The items in their order, in at most `count` columns of which the highest is as low as can be. */
export function inColumns<T>(
  items: readonly T[],
  count: number,
  heightOf: (item: T) => number,
): readonly (readonly T[])[] {
  const heights = items.map(heightOf);
  // The highest column is some run of items: the lowest of those sums that suffices.
  const sums = heights.flatMap((_, from) => {
    let sum = 0;
    return heights.slice(from).map((height) => (sum += height));
  });
  const limits = [...new Set(sums)].sort((a, b) => a - b);
  for (const limit of limits) {
    const columns = fill(items, heights, limit);
    if (columns && columns.length <= count) return columns;
  }
  return items.length === 0 ? [] : [items];
}

/** Columns no higher than a limit; undefined when an item is higher. */
function fill<T>(
  items: readonly T[],
  heights: readonly number[],
  limit: number,
): readonly (readonly T[])[] | undefined {
  const columns: T[][] = [];
  let room = 0;
  for (const [n, item] of items.entries()) {
    const height = heights[n] ?? 0;
    if (height > limit) return undefined;
    if (height > room) {
      columns.push([]);
      room = limit;
    }
    columns.at(-1)?.push(item);
    room -= height;
  }
  return columns;
}
