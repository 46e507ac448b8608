/** Whether a date is stated by one of the known ones: the same, or the month or year of a known day. */
export function isStatedDate(key: string, known: ReadonlySet<string>): boolean {
  if (known.has(key)) return true;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key);
  for (const other of known) {
    if (quarter) {
      if (
        other.startsWith(`${quarter[1] ?? ''}-`) &&
        Math.ceil(Number(other.slice(5, 7)) / 3) === Number(quarter[2])
      )
        return true;
    } else if (other.startsWith(`${key}-`)) return true;
  }
  return false;
}
