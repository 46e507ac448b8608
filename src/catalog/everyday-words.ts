import data from './data/everyday-words.yaml';
import type { CriterionId, LocalisedList } from './types.js';

const WORDS = data as Readonly<Record<string, LocalisedList>>;
const NONE: LocalisedList = { en: [], nl: [] };

/** Everyday words and short phrases by which people speak of a criterion without the field's terms. */
export function everydayWords(criterion: CriterionId): LocalisedList {
  return WORDS[criterion] ?? NONE;
}
