import type { Language } from '../../catalog/types.js';
import { translationsOf } from './translations.js';

/** A word by its stem. */
export interface Stem {
  readonly stem: string;
  readonly language: Language;
}

/** What one word is worth for another, 0 to 1: the same, of one origin, a part of a compound, a translation, a synonym. */
const OF_ONE_ORIGIN = 0.85;
const IN_COMPOUND = 0.7;
const ONE_HEAD = 0.4;
const SURE_TRANSLATION = 0.9;
const TRANSLATION = 0.7;
const SYNONYM = 0.75;
const DISTANT_SYNONYM = 0.6;
/** Chances of translations from which they are taken for one. */
const SURE = 0.3;
/** Words that a word of the other language stands for, both this likely, are synonyms. */
const CLOSE = 0.35;
const DISTANT = 0.2;
/** Letters that words of one origin share, at least, and of the shorter word the share. */
const BEGINNING = 5;
const MOST_OF = 0.7;
/** Letters of the shortest part looked for in a compound. */
const PART = 4;
const FIRST_PART = 3;

/** How much a word says what another does: 1 is the same, 0 nothing. */
export function kinship(a: Stem, b: Stem): number {
  if (a.stem === b.stem) return 1;
  if (a.language !== b.language) {
    const chance = translationsOf(a.stem, a.language).find(({ word }) => word === b.stem)?.chance ?? 0;
    if (chance >= SURE) return SURE_TRANSLATION;
    return Math.max(
      chance > 0 ? TRANSLATION : 0,
      isOfOneOrigin(a.stem, b.stem) ? OF_ONE_ORIGIN : 0,
      a.language === 'nl' ? partTranslates(a, b) : partTranslates(b, a),
    );
  }
  if (isOfOneOrigin(a.stem, b.stem)) return OF_ONE_ORIGIN;
  if (a.language === 'nl' && haveOneHead(a.stem, b.stem)) return ONE_HEAD;
  const compound = a.language === 'nl' && isInCompound(a.stem, b.stem) ? IN_COMPOUND : 0;
  return Math.max(compound, byTranslation(a, b));
}

/** Words that one word of the other language stands for: "review" and "assess" for "beoordelen". */
function byTranslation(a: Stem, b: Stem): number {
  let best = 0;
  const theirs = translationsOf(b.stem, b.language);
  for (const { word, chance, isWhole } of translationsOf(a.stem, a.language)) {
    const other = isWhole ? theirs.find((one) => one.word === word && one.isWhole) : undefined;
    if (other) best = Math.max(best, Math.min(chance, other.chance));
  }
  return best >= CLOSE ? SYNONYM : best >= DISTANT ? DISTANT_SYNONYM : 0;
}

function isOfOneOrigin(a: string, b: string): boolean {
  const least = Math.max(
    BEGINNING,
    MOST_OF * Math.min(a.length, b.length),
    0.5 * Math.max(a.length, b.length),
  );
  return sharedBeginning(a, b) >= least;
}

function sharedBeginning(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a.charCodeAt(n) === b.charCodeAt(n)) n += 1;
  return n;
}

/** Compounds of one kind that are not the same: "toegangsrecht", "beheerrecht". */
function haveOneHead(a: string, b: string): boolean {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n += 1;
  return n >= PART && Math.min(a.length, b.length) - n >= FIRST_PART;
}

function isInCompound(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length >= PART &&
    long.length >= short.length + 3 &&
    (long.startsWith(short) || long.endsWith(short))
  );
}

/** A part of a Dutch compound that is translated by an English word: "toegangsrecht", right. */
function partTranslates(dutch: Stem, english: Stem): number {
  for (const { word, chance } of translationsOf(english.stem, 'en'))
    if (chance >= SURE && isInCompound(dutch.stem, word) && word.length < dutch.stem.length)
      return IN_COMPOUND;
  return 0;
}
