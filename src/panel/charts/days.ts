/** Days from one ISO date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The ISO date some days later. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first days of months within the two dates, at most `most` of them, evenly chosen. */
export function monthTicks(from: string, to: string, most: number): readonly string[] {
  const ticks: string[] = [];
  const [year = 2000, month = 1] = from.split('-').map(Number);
  for (let n = 0; n < 1200; n += 1) {
    const tick = new Date(Date.UTC(year, month - 1 + n, 1)).toISOString().slice(0, 10);
    if (tick > to) break;
    if (tick >= from) ticks.push(tick);
  }
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((one) => ticks.length / one <= most) ?? 240;
  return ticks.filter((tick) => (Number(tick.slice(0, 4)) * 12 + Number(tick.slice(5, 7)) - 1) % step === 0);
}
