/** A column of a table, by its edges on the page. */
export interface Column {
  left: number;
  right: number;
}

/** Columns from spans of the page: those that overlap are one. */
export function columnsOf(spans: readonly Readonly<Column>[]): Column[] {
  const result: Column[] = [];
  for (const one of [...spans].sort((a, b) => a.left - b.left)) {
    const last = result.at(-1);
    if (last && one.left < last.right) last.right = Math.max(last.right, one.right);
    else result.push({ ...one });
  }
  return result;
}
