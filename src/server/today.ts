import { todayIn } from '../evidence/day.js';

const MINUTE = 60_000;

/** Tells the day in a time zone. It is asked before every check, so an answer is kept for the minute. */
export class Today {
  readonly #days = new Map<string | undefined, string>();
  #minute = NaN;

  constructor(private readonly now: () => Date) {}

  /** The ISO date in the IANA time zone; where the server runs when there is none. */
  in(timezone: string | undefined): string {
    const now = this.now();
    const minute = Math.floor(now.getTime() / MINUTE);
    if (minute !== this.#minute) this.#days.clear();
    this.#minute = minute;
    const day = this.#days.get(timezone) ?? todayIn(timezone, now);
    this.#days.set(timezone, day);
    return day;
  }
}
