import type { Language } from '../../catalog/types.js';

const ENGLISH =
  'a an the and or but nor so if then else than that this these those there here it its is are was were be been being am do does did done has have had having will would can could should shall may might must not no of in on at by for with from to into onto over under about as per via through up down out off we our us you your they their them he she his her i my me who whom whose which what when where why how all any each every both either neither some such other another same own only also too very just more most less least many much few one two three etc eg ie within without during before after above below between against because while until since please e g s t re ve ll d m use used using make made makes take taken get gets got';
const DUTCH =
  'de het een en of maar want dus als dan dat dit die deze er hier daar is zijn was waren wordt worden werd werden ben bent geweest hebben heeft had hadden zal zullen zou zouden kan kunnen kon mag mogen moet moeten moest niet geen wel nog al ook te van in op aan bij voor met uit naar tot over onder door om als per via tegen tussen zonder binnen tijdens na voordat nadat omdat terwijl tot totdat sinds wij we ons onze u uw je jouw jij jullie zij ze hun hen hij hem haar ik mijn mij men wie wat welke waar wanneer waarom hoe alle elk elke ieder iedere beide sommige andere ander zelf zelfde eigen alleen zeer meer meest minder veel weinig een twee drie enz bijv worden gebruik gebruikt maken maakt gemaakt krijgt krijgen';

const SETS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(ENGLISH.split(' ')),
  nl: new Set(DUTCH.split(' ')),
};

/** Whether the word carries no subject of its own. Expects lower case. */
export function isStopWord(word: string, language: Language): boolean {
  return SETS[language].has(word);
}
