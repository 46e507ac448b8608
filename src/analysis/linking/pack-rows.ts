/** Rows of a sparse matrix (column -> weight) as small JSON: columns as steps, weights by number in a list. */
export interface PackedRows {
  /** Every weight that occurs, the most frequent first. */
  readonly weights: readonly number[];
  readonly sizes: readonly number[];
  /** By entry: how far its column is from the one before in the row (the first one: from 0). */
  readonly steps: readonly number[];
  /** By entry: its weight's number, twice, plus one when the entry is marked. */
  readonly entries: readonly number[];
}

/** Packs rows; `marks` tells the marked columns of a row. Columns come back ascending. */
export function packRows(
  rows: readonly ReadonlyMap<number, number>[],
  marks: readonly ReadonlySet<number>[],
): PackedRows {
  const weights = byFrequency(rows);
  const numbers = new Map(weights.map((weight, n) => [weight, n]));
  const steps: number[] = [];
  const entries: number[] = [];
  rows.forEach((row, n) => {
    let before = 0;
    for (const [column, weight] of [...row].sort(([a], [b]) => a - b)) {
      steps.push(column - before);
      before = column;
      entries.push((numbers.get(weight) ?? 0) * 2 + Number(marks[n]?.has(column) ?? false));
    }
  });
  return { weights, sizes: rows.map(({ size }) => size), steps, entries };
}

/** The rows, and the marked columns of each. */
export function unpackRows({ weights, sizes, steps, entries }: PackedRows): {
  readonly rows: readonly ReadonlyMap<number, number>[];
  readonly marks: readonly ReadonlySet<number>[];
} {
  let at = 0;
  const marks: Set<number>[] = [];
  const rows = sizes.map((size) => {
    const row = new Map<number, number>();
    const marked = new Set<number>();
    let column = 0;
    for (const end = at + size; at < end; at += 1) {
      const entry = entries[at] ?? 0;
      column += steps[at] ?? 0;
      row.set(column, weights[entry >> 1] ?? 0);
      if ((entry & 1) === 1) marked.add(column);
    }
    marks.push(marked);
    return row;
  });
  return { rows, marks };
}

function byFrequency(rows: readonly ReadonlyMap<number, number>[]): number[] {
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const weight of row.values()) counts.set(weight, (counts.get(weight) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([weight]) => weight);
}
