/** A day in a quarter written as `2026-Q3`; undefined for anything else. */
export function dayInQuarter(quarter: string): string | undefined {
  const match = /^(\d{4})-Q([1-4])$/.exec(quarter);
  if (!match) return undefined;
  const month = (Number(match[2]) - 1) * 3 + 2;
  return `${match[1] ?? ''}-${String(month).padStart(2, '0')}-15`;
}
