import type { Language } from '../../catalog/types.js';

/** Parts that Dutch verbs are taken apart at: "goedkeuren", "keurt goed", "goedgekeurd". */
const SEPARABLE =
  /^(op|aan|af|uit|in|toe|vast|goed|mee|door|over|na|bij|terug|weg|vrij|los|samen|voor|om|deel|open|waar)ge(?=[^aeiou]*[aeiou]+[^aeiou])/;
const PARTICIPLE = /^ge(?=[^aeiou]{1,3}[aeiou]+[^aeiou].)/;
const SHORTEST = 4;
/** The stemmer leaves "-ing" where it makes up most of a word: "training". */
const LONG = 7;

/** A stem without what the forms of one verb or noun still differ in: "beoordeelt", "beoordeeld" and "beoordel" are one. */
export function rootOf(stem: string, language: Language): string {
  if (language === 'en' || stem.length < SHORTEST) return stem;
  let root = (stem.length >= LONG ? stem.replace(/ing$/, '') : stem).replace(SEPARABLE, '$1');
  if (!SEPARABLE.test(stem) && /[dt]$/.test(stem)) root = root.replace(PARTICIPLE, '');
  // "-t" and "-d" behind a consonant are endings: "keurt", "gewijzigd".
  if (root.length > SHORTEST) root = root.replace(/(?<=[bcdfghjklmnpqrsvwxz])[dt]$/, '').replace(/dt$/, 'd');
  return root.replace(/([aeou])\1(?=[^aeiou]$)/, '$1').replace(/([^aeiou])\1$/, '$1');
}
