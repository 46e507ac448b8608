import type { Language } from '../../catalog/types.js';
import { isStopWord } from './stop-words.js';

/** Words that join, show or carry what others say: they name no thing, nobody and no work by themselves. */
const WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'sole even example instance together jointly separately line keeping accordance accordingly therefore thus hence so-called namely happens happen happened takes took place comes come came goes go went gone passed passes pass becomes become became remains remain stands stand stood holds hold held gives give given puts put lies lie turns turn proves prove proved serves serve deals deal concerns concern relates relate applies apply notice notices see sees seen way manner case matter thing things single next last again still also however whatever whoever rather instead otherwise both nothing everything anything someone somebody wants want needs need asks ask policy policies procedure document commitment control section paragraph below above following described stated set mentioned named called known always already'.split(
      ' ',
    ),
  ),
  nl: new Set(
    'elkaar voorbeeld bijvoorbeeld samen tezamen gezamenlijk namelijk daarom daardoor daarmee daarvan daarvoor daarbij daarin daaraan hiervoor hierbij zodat dus gebeurt gebeuren gebeurde komt komen kwam terecht gaat gaan ging blijft blijven gelden geldt staat staan stond ligt liggen geeft geven geldend houdt houden zet zetten doet doen gedaan wil willen vraagt vragen heet zogenaamd wijze manier geval zaak ding enkel enige volgende laatste opnieuw weer steeds telkens echter bovendien eveneens tevens zowel beide niets alles iets iemand wie ieder nodig beleid procedure document toezegging beheersmaatregel paragraaf zie volgens conform hieronder hierboven genoemd genoemde beschreven vermeld bepaald bedoeld altijd al reeds vervolgens'.split(
      ' ',
    ),
  ),
};

/** Whether a word says nothing that a company could state or not state. Expects lower case. */
export function isLightWord(word: string, language: Language): boolean {
  return WORDS[language].has(word) || isStopWord(word, language);
}
