import { phrases, table, words, type QuantityWords } from './vocabulary.js';

const ONES = [
  '',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
];
const TENS = ['', '', 'twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];

let numbers: ReadonlyMap<string, number> | undefined;

/** Dutch writes a number as one word: every word up to 999, and the thousands and what is half. */
function allNumbers(): ReadonlyMap<string, number> {
  const map = new Map<string, number>([
    ['nul', 0],
    ['anderhalf', 1.5],
    ['anderhalve', 1.5],
    ['tweeenhalf', 2.5],
    ['tweeenhalve', 2.5],
    ['tweeeneenhalf', 2.5],
    ['drieenhalf', 3.5],
    ['half', 0.5],
    ['halve', 0.5],
  ]);
  for (let value = 1; value < 1000; value += 1) map.set(spelled(value), value);
  for (let value = 1; value < 20; value += 1) {
    const word = value === 1 ? '' : spelled(value);
    map.set(`${word}duizend`, value * 1000);
    if (value > 1) map.set(`${ONES[value] ?? ''}honderd`, value * 100);
  }
  return map;
}

function spelled(value: number): string {
  if (value >= 100) {
    const hundreds = Math.floor(value / 100);
    return `${hundreds === 1 ? '' : (ONES[hundreds] ?? '')}honderd${value % 100 === 0 ? '' : spelled(value % 100)}`;
  }
  if (value < 20) return ONES[value] ?? '';
  const one = ONES[value % 10] ?? '';
  return `${one === '' ? '' : `${one}en`}${TENS[Math.floor(value / 10)] ?? ''}`;
}

/** The value of a Dutch number word, accents or not. */
export function dutchNumber(word: string): number | undefined {
  numbers ??= allNumbers();
  return numbers.get(word) ?? (/[éëèï]/.test(word) ? numbers.get(plain(word)) : undefined);
}

function plain(word: string): string {
  return word.replace(/[éëè]/g, 'e').replaceAll('ï', 'i');
}

/** Dutch words of amounts. */
export const NL: QuantityWords = {
  // "een" alone is the article.
  number: (word) => (word === 'een' ? undefined : dutchNumber(word)),
  articles: words("een 'n"),
  ordinals: table(
    ['eerste', 1],
    ['tweede', 2],
    ['derde', 3],
    ['vierde', 4],
    ['vijfde', 5],
    ['zesde', 6],
    ['zevende', 7],
    ['achtste', 8],
    ['negende', 9],
    ['tiende', 10],
    ['twaalfde', 12],
    ['veertiende', 14],
    ['vijftiende', 15],
    ['twintigste', 20],
    ['dertigste', 30],
  ),
  units: table(
    ['seconde seconden', { unit: 'minute', times: 1 / 60 }],
    ['minuut minuten min', { unit: 'minute', times: 1 }],
    ['kwartier kwartieren', { unit: 'minute', times: 15 }],
    ['halfuur', { unit: 'minute', times: 30 }],
    ['uur uren uurs u', { unit: 'hour', times: 1 }],
    ['werkuur werkuren kantooruur kantooruren', { unit: 'hour', times: 1, working: true }],
    ['dag dagen kalenderdag kalenderdagen etmaal etmalen', { unit: 'day', times: 1 }],
    ['werkdag werkdagen bankwerkdagen', { unit: 'day', times: 1, working: true }],
    ['week weken wkn kalenderweek kalenderweken', { unit: 'week', times: 1 }],
    ['maand maanden mnd mnden kalendermaand kalendermaanden', { unit: 'month', times: 1 }],
    ['kwartaal kwartalen', { unit: 'month', times: 3 }],
    ['halfjaar', { unit: 'month', times: 6 }],
    ['jaar jaren jr kalenderjaar kalenderjaren', { unit: 'year', times: 1 }],
    ['anderhalfjaar', { unit: 'month', times: 18 }],
    ['decennium decennia', { unit: 'year', times: 10 }],
  ),
  fillers: words(
    'volle hele enkele aaneengesloten opeenvolgende achtereenvolgende extra volledige kalender aangesloten',
  ),
  working: words('werk'),
  before: phrases(
    [
      "minimaal|minstens|ten minste|tenminste|op zijn minst|op z'n minst|minimum|min|niet korter dan|niet minder dan|niet eerder dan|niet voor",
      'min',
    ],
    [
      'binnen|uiterlijk|uiterlijk binnen|uiterlijk na|maximaal|ten hoogste|hoogstens|max|maximum|niet langer dan|niet meer dan|niet later dan|niet ouder dan|tot|tot maximaal|tot ten hoogste|voordat ze|voordat zij|voordat deze',
      'max',
    ],
    ['meer dan|langer dan|ouder dan|later dan|boven|over', 'over'],
    ['minder dan|korter dan|jonger dan|onder', 'under'],
  ),
  after: phrases(
    ['of meer|of langer|of ouder|van tevoren|van te voren|vooraf|minimaal|minstens|of vaker', 'min'],
    ['of minder|of korter|of eerder|maximaal|of sneller', 'max'],
  ),
  between: words('de het een van eens om elke elk iedere ieder ongeveer circa lengte termijn hun'),
  negators: words('geen niet nooit niemand niets zonder nimmer noch nergens'),
  relative: words('die dat wie wat waarvan waarop'),
  from: new Set(
    'na|nadat|vanaf|sinds|volgend op|te rekenen vanaf|gerekend vanaf|, te rekenen vanaf|, gerekend vanaf|na het moment van|na de datum van|vanaf het moment van'.split(
      '|',
    ),
  ),
  spans: words(
    'voor in binnen na gedurende over dan tot van om om-de circa ongeveer hooguit uiterlijk minimaal',
  ),
  stops: words(
    `is zijn was waren wordt worden werd werden moet moeten mag mogen kan kunnen zal zullen zou zouden heeft hebben had hadden dient dienen
     en of maar tenzij als wanneer terwijl omdat zodat dat die wie waar indien mits dan te om
     door via met zonder in naar aan op uit bij voor tot over onder tussen per binnen tijdens volgens na sinds vanaf tegen
     we wij ze zij hij zij het jullie je u ik dit deze er niet geen ook altijd nooit alle elk elke ieder iedere alsnog schriftelijk direct automatisch definitief
     de het een onze hun haar zijn uw jouw weer terug af`,
  ),
  links: words('van'),
  determiners: words(
    'de het een deze dit die dat hun zijn haar onze ons elke elk iedere ieder zulke genoemde',
  ),
  // A participle ends the group: "na publicatie geïnstalleerd".
  endsGroup: (word) =>
    word.length > 5 && /^(?:ge|ont|ver|be|her|af|in|uit|op|aan|over|toe)/.test(word) && /[dt]$/.test(word),
  endsAtNoun: true,
  describes: (word) => word.length > 3 && word.endsWith('e'),
  ofText: words('dingen plaatsen manieren delen stappen soorten redenen vragen punten gevallen kanten'),
  isPlural: (word) => word.length > 3 && (/en$/.test(word) || /[^s']'?s$/.test(word)),
};
