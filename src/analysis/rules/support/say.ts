import { withDatesInWords } from '../../../catalog/dates-in-words.js';
import type { Localised } from '../../../catalog/types.js';

/** A text in both languages. In Dutch a date is written in words; English readers know the form of the records. */
export function say(en: string, nl: string): Localised {
  return { en, nl: withDatesInWords(nl, 'nl') };
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], language: 'en' | 'nl'): string {
  const and = language === 'en' ? 'and' : 'en';
  return items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;
}

/** A quotation short enough for a message. */
export function quoted(text: string, length = 120): string {
  return `“${text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text}”`;
}
