/** A sparse matrix by rows: row n's entries are those from `start[n]` up to `start[n + 1]`, columns ascending. */
export interface Postings {
  readonly start: Uint32Array;
  readonly columns: Uint16Array;
  readonly weights: Float32Array;
}

/** Freezes rows (column -> weight) into a compact matrix. `weigh` gives the final weight; 0 leaves the entry out. */
export function freezePostings(
  rows: readonly ReadonlyMap<number, number>[],
  weigh: (row: ReadonlyMap<number, number>, n: number) => (weight: number, column: number) => number,
): Postings {
  const start = new Uint32Array(rows.length + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  rows.forEach((row, n) => {
    start[n] = columns.length;
    const final = weigh(row, n);
    for (const [column, raw] of ascending(row)) {
      const weight = final(raw, column);
      if (weight === 0) continue;
      columns.push(column);
      weights.push(weight);
    }
  });
  start[rows.length] = columns.length;
  return { start, columns: Uint16Array.from(columns), weights: Float32Array.from(weights) };
}

/** The entries of a row by their columns; most rows hold them so. */
function ascending(row: ReadonlyMap<number, number>): Iterable<readonly [number, number]> {
  let last = -1;
  for (const column of row.keys()) {
    if (column < last) return [...row].sort((a, b) => a[0] - b[0]);
    last = column;
  }
  return row;
}

/** The weight of one entry, 0 when there is none. */
export function weightAt({ start, columns, weights }: Postings, row: number, column: number): number {
  let low = start[row] ?? 0;
  let high = (start[row + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = columns[middle] ?? 0;
    if (found === column) return weights[middle] ?? 0;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/**
 * How much a feature tells, from the spread of its weight over `groups`: the logarithm of the groups it leaves out. One
 * that all groups share tells nothing; spread within one group costs nothing.
 */
export function informativeness(weightByGroup: ReadonlyMap<number, number>, groups: number): number {
  let total = 0;
  for (const weight of weightByGroup.values()) total += weight;
  let entropy = 0;
  for (const weight of weightByGroup.values())
    entropy -= weight > 0 ? (weight / total) * Math.log(weight / total) : 0;
  return Math.max(0.02, Math.log(groups) - entropy);
}
