import type { Language } from '../../catalog/types.js';
import { EN } from './en.js';
import { NL } from './nl.js';
import type { QuantityWords } from './vocabulary.js';

/** Words that mean something else in the other language: Dutch "ten minste" holds no ten, English "over" a minimum. */
const OWN_ONLY: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['half', 'min', 'max', 'tot', 'na', 'over', 'onder', 'boven']),
  nl: new Set(['ten', 'min', 'max', 'over', 'under', 'of', 'a', 'an', 'once', 'past']),
};

/**
 * The words of a language. Numbers, units and bounds of the other one are read too, as long as they mean nothing else
 * here: policies in Dutch say "quarterly" and "within", and a line of front matter is in neither language.
 */
export function quantityWords(language: Language): QuantityWords {
  return language === 'nl' ? DUTCH : ENGLISH;
}

function joined(own: QuantityWords, other: QuantityWords, language: Language): QuantityWords {
  const foreign = OWN_ONLY[language];
  const merge = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): ReadonlyMap<string, T> => {
    const map = new Map(a);
    for (const [key, value] of b) if (!map.has(key) && !foreign.has(key)) map.set(key, value);
    return map;
  };
  return {
    ...own,
    number: (word) => own.number(word) ?? (foreign.has(word) ? undefined : other.number(word)),
    units: merge(own.units, other.units),
    before: merge(own.before, other.before),
    after: merge(own.after, other.after),
    fillers: new Set([...own.fillers, ...other.fillers]),
    working: new Set([...own.working, ...other.working]),
    ofText: new Set([...own.ofText, ...other.ofText]),
  };
}

const ENGLISH = joined(EN, NL, 'en');
const DUTCH = joined(NL, EN, 'nl');
