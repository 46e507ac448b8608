/** A sparse matrix by rows: row n's entries are those from `start[n]` up to `start[n + 1]`. */
export interface Postings {
  readonly start: Uint32Array;
  readonly columns: Uint16Array;
  readonly weights: Float32Array;
}

/** Freezes rows (column -> weight) into a compact matrix, each weight times its row's factor. */
export function freezePostings(rows: readonly ReadonlyMap<number, number>[], factorOf: (row: ReadonlyMap<number, number>, n: number) => number): Postings {
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  const start = new Uint32Array(rows.length + 1);
  const columns = new Uint16Array(size);
  const weights = new Float32Array(size);
  let at = 0;
  rows.forEach((row, n) => {
    start[n] = at;
    const factor = factorOf(row, n);
    for (const [column, weight] of row) {
      columns[at] = column;
      weights[at] = weight * factor;
      at += 1;
    }
  });
  start[rows.length] = at;
  return { start, columns, weights };
}

/**
 * How much a feature tells, from the spread of its weight over `groups`: the logarithm of the groups it leaves out. One
 * that all groups share tells nothing; spread within one group costs nothing.
 */
export function informativeness(weightByGroup: ReadonlyMap<number, number>, groups: number): number {
  let total = 0;
  for (const weight of weightByGroup.values()) total += weight;
  let entropy = 0;
  for (const weight of weightByGroup.values()) entropy -= weight > 0 ? (weight / total) * Math.log(weight / total) : 0;
  return Math.max(0.02, Math.log(groups) - entropy);
}
