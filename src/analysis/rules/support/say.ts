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

/** A quotation short enough for a message, without its full stop: what is said around it ends the sentence. */
export function quoted(text: string, length = 120): string {
  const shown = text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : withoutStop(text);
  return `“${shown}”`;
}

/** A full stop after a word in small letters ends a sentence; after a capital it may belong to a name, as in “B.V.”. */
function withoutStop(text: string): string {
  if (!text.endsWith('.') || text.endsWith('..')) return text;
  const first = text.charAt(text.lastIndexOf(' ') + 1);
  const isPlainWord =
    text.includes(' ') && first === first.toLowerCase() && !text.slice(-3, -1).includes('.');
  return isPlainWord ? text.slice(0, -1) : text;
}
