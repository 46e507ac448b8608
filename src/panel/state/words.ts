import type { Language } from '../../catalog/types.js';
import type { TextKey } from '../texts/en.js';

type PluralKey = TextKey extends infer K ? (K extends `${infer Base}.other` ? Base : never) : never;

/** The texts of one language, with numbers and dates as that language writes them. */
export class Words {
  readonly #numbers: Intl.NumberFormat;
  readonly #dates: Intl.DateTimeFormat;
  readonly #months: Intl.DateTimeFormat;
  readonly #longMonths: Intl.DateTimeFormat;
  readonly #days: Intl.DateTimeFormat;

  constructor(
    readonly language: Language,
    private readonly texts: Readonly<Record<TextKey, string>>,
  ) {
    // British order of day and month: a date must not be read as another one.
    const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
    this.#numbers = new Intl.NumberFormat(locale);
    this.#dates = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    this.#months = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
    this.#longMonths = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    this.#days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  }

  /** A text with its values filled in. */
  t(key: TextKey, ...values: readonly (string | number)[]): string {
    return this.texts[key].replace(/\{(\d)\}/g, (_, n: string) => this.#value(values[Number(n)]));
  }

  /** The form of a text that fits a number, which is its value {0}. */
  count(key: PluralKey, count: number): string {
    return this.t(`${key}.${count === 1 ? 'one' : 'other'}`, count);
  }

  number(value: number): string {
    return this.#numbers.format(value);
  }

  /** An ISO date as a reader writes it: 1 Jul 2026. */
  date(iso: string): string {
    return this.#dates.format(Date.parse(`${iso}T00:00:00Z`));
  }

  /** Month and year: Jul 26. */
  month(iso: string): string {
    return this.#months.format(Date.parse(`${iso}T00:00:00Z`));
  }

  /** July 2026, of the month 2026-07. */
  longMonth(month: string): string {
    return this.#longMonths.format(Date.parse(`${month}-01T00:00:00Z`));
  }

  /** Day and month: 1 Jul. */
  day(iso: string): string {
    return this.#days.format(Date.parse(`${iso}T00:00:00Z`));
  }

  #value(value: string | number | undefined): string {
    return typeof value === 'number' ? this.number(value) : (value ?? '');
  }
}
