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

/** The language of a text by its frequent words; `fallback` when it is too short to tell. */
export function detectLanguage(text: string, fallback: Language): Language {
  let dutch = 0;
  let english = 0;
  for (const [word] of text
    .slice(0, 1500)
    .toLowerCase()
    .matchAll(/[a-zà-ÿ]+/g)) {
    if (DUTCH.has(word)) dutch += 1;
    else if (ENGLISH.has(word)) english += 1;
  }
  if (dutch + english < 3 || dutch === english) return fallback;
  return dutch > english ? 'nl' : 'en';
}
