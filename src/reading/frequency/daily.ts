/** A year has about so many working days, and so many days. */
const LEAST = 250;
const MOST = 366;

/** Whether so many times a year is once a day: "every business day" is what a daily control says of an office. */
export function isDaily(perYear: number): boolean {
  return perYear >= LEAST && perYear <= MOST;
}
