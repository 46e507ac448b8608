import type { Language } from './types.js';

/** A day as records write it; not where it is part of a path or of a longer mark. */
const DAY = /(?<![\w/.-])\d{4}-\d{2}-\d{2}(?![\w/-]|\.\w)/g;
/** What somebody else wrote stays as it is. */
const QUOTED = /(“[^“”]*”|`[^`]*`)/;

const FORMATS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A sentence with its days as people write them, “11 maart 2026”; quotations, paths and days that do not exist stay. */
export function withDatesInWords(text: string, language: Language): string {
  return text
    .split(QUOTED)
    .map((part, n) => (n % 2 === 1 ? part : part.replace(DAY, (iso) => dayInWords(iso, language))))
    .join('');
}

function dayInWords(iso: string, language: Language): string {
  const day = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
  return exists ? FORMATS[language].format(day) : iso;
}
