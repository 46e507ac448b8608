import type { Criticality, Grade, Language, Localised } from '../../catalog/types.js';
import type { Gap } from '../../analysis/gaps/gap.js';
import { localise } from '../../catalog/localise.js';

const GRADES: Readonly<Record<Criticality, Localised>> = {
  low: { en: 'low', nl: 'laag' },
  medium: { en: 'medium', nl: 'gemiddeld' },
  high: { en: 'high', nl: 'hoog' },
  critical: { en: 'critical', nl: 'kritiek' },
};

export function gradeWord(grade: Grade | Criticality, language: Language): string {
  return localise(GRADES[grade], language);
}

/** What a gap leaves open. Messages say “this document”: away from the document they need its name. */
export function openText({ message, place }: Pick<Gap, 'message' | 'place'>, language: Language): string {
  const text = localise(message, language);
  return place && /\.(?:md|mdx|markdown)$/i.test(place.path) ? `${text} (${place.path})` : text;
}

/** Texts of a report in its language: `say('English', 'Nederlands')`. */
export function sayIn(language: Language): (en: string, nl: string) => string {
  return (en, nl) => (language === 'nl' ? nl : en);
}

/** An ISO date as people read it. */
export function longDate(iso: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(Date.UTC(year, month - 1, day)));
}

/** A date as people read it where it is one in full, otherwise what stands there; nothing for nothing. */
export function dayText(said: string | undefined, language: Language): string {
  return said !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(said) ? longDate(said, language) : (said ?? '');
}
