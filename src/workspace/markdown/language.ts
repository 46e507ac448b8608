import type { Language } from '../../catalog/types.js';

/** Frequent words that one language has and the other has not. */
const DUTCH = new Set(
  'de het een en van voor met wordt worden zijn niet die dat door naar bij ook uit aan op als of om wij onze ons deze dit elke alle moet moeten dient dienen tot over hun heeft hebben kan kunnen zal zullen geen wel tenzij indien waarbij binnen tijdens minimaal medewerkers beleid jaarlijks'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the and of to for with is are be not that this by from as or an on at our we all must shall should will may any who which their have has been when where these those it its than into if unless within during each every employees policy annually'.split(
    ' ',
  ),
);

const LANGUAGES: ReadonlyMap<string, Language> = new Map<string, Language>([
  ...[...ENGLISH].map((word) => [word, 'en'] as const),
  ...[...DUTCH].map((word) => [word, 'nl'] as const),
]);
const LONGEST = Math.max(...[...LANGUAGES.keys()].map(({ length }) => length));
/** So much of a text tells its language; characters. */
export const TELLING = 1500;

/** The language of a text by its frequent words; `fallback` when it is too short to tell. */
export function detectLanguage(text: string, fallback: Language): Language {
  let dutch = 0;
  let english = 0;
  const lower = text.slice(0, TELLING).toLowerCase();
  let start = -1;
  for (let n = 0; n <= lower.length; n += 1) {
    if (isLetter(lower.charCodeAt(n))) {
      if (start < 0) start = n;
      continue;
    }
    if (start >= 0 && n - start <= LONGEST) {
      const found = LANGUAGES.get(lower.slice(start, n));
      if (found === 'nl') dutch += 1;
      else if (found === 'en') english += 1;
    }
    start = -1;
  }
  if (dutch + english < 3 || dutch === english) return fallback;
  return dutch > english ? 'nl' : 'en';
}

/** a to z, and Latin letters with accents; not a number past the end of the text. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xe0 && code <= 0xff);
}
