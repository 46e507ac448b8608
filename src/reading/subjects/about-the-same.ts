import type { Language } from '../../catalog/types.js';
import { subjectModel } from './load-model.js';

/** Subjects of a text that are compared; less likely ones are noise. */
const LIKELIEST = 3;
const LEAST_CHANCE = 0.1;

/**
 * Tells of other texts whether they are about what a text is about: whether one of their likeliest subjects is one of its.
 * The answer is undefined when no subject can be read from either.
 */
export function aboutTheSame(text: string, language: Language): (other: string) => boolean | undefined {
  const subjects = (one: string): readonly string[] =>
    subjectModel(language)
      .read([{ text: one, weight: 1 }])
      .slice(0, LIKELIEST)
      .filter(({ chance }) => chance >= LEAST_CHANCE)
      .map(({ subject }) => String(subject));
  const wanted = new Set(subjects(text));
  return (other) => {
    const found = subjects(other);
    return wanted.size === 0 || found.length === 0 ? undefined : found.some((one) => wanted.has(one));
  };
}
