import { RecentTexts } from './recent-texts.js';
import { isWordUnit } from './word-memo.js';

/** Texts remembered, in all, before the oldest are forgotten: a bound on memory. */
const MOST = 8192;

/**
 * Remembers what was read of a text. The same sentences stand in many documents of a company, and in a document before
 * and after an edit. The text is read from a copy of its own, so that what is remembered does not hold the whole
 * document that the text was cut from.
 */
export class TextMemo<T> {
  readonly #known: RecentTexts<T>;

  constructor(most = MOST) {
    this.#known = new RecentTexts(most / 2);
  }

  /** What `read` makes of a text; `about` is all else that the reading depends on. */
  of(about: string, text: string, read: (own: string) => T): T {
    const key = `${about}\n${text}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = read(key.slice(about.length + 1));
      this.#known.set(key, known);
    }
    return known;
  }
}

/**
 * A text in small letters with every number the same: to those who read words and not values, "within 4 hours" says what
 * "within 8 hours" does. A number is what begins with a digit, as in `LinearModel`.
 */
export function withoutValues(text: string): string {
  const lower = text.toLowerCase();
  let made = '';
  let from = 0;
  let inWord = false;
  for (let n = 0; n < lower.length; n += 1) {
    const code = lower.charCodeAt(n);
    if (!inWord && isDigit(code)) {
      made += `${lower.slice(from, n)}0`;
      while (n + 1 < lower.length && isDigit(lower.charCodeAt(n + 1))) n += 1;
      from = n + 1;
      inWord = true;
    } else inWord = isWordUnit(code);
  }
  return from === 0 ? lower : made + lower.slice(from);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
