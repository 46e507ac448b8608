import { phrases, table, words, type QuantityWords } from './vocabulary.js';

const NUMBERS = table<number>(
  ['zero', 0],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve dozen', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty fourty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred', 100],
  ['thousand', 1000],
);

/** English words of amounts. */
export const EN: QuantityWords = {
  number: (word) => NUMBERS.get(word),
  articles: words('a an'),
  ordinals: table(
    ['first', 1],
    ['second', 2],
    ['third', 3],
    ['fourth', 4],
    ['fifth', 5],
    ['sixth', 6],
    ['seventh', 7],
    ['eighth', 8],
    ['ninth', 9],
    ['tenth', 10],
    ['twelfth', 12],
    ['fifteenth', 15],
    ['twentieth', 20],
    ['thirtieth', 30],
  ),
  units: table(
    ['second seconds sec secs', { unit: 'minute', times: 1 / 60 }],
    ['minute minutes min mins', { unit: 'minute', times: 1 }],
    ['hour hours hr hrs h', { unit: 'hour', times: 1 }],
    ['day days d', { unit: 'day', times: 1 }],
    ['workday workdays weekday weekdays', { unit: 'day', times: 1, working: true }],
    ['week weeks wk wks w', { unit: 'week', times: 1 }],
    ['fortnight fortnights', { unit: 'week', times: 2 }],
    ['month months mo mth mths', { unit: 'month', times: 1 }],
    ['quarter quarters', { unit: 'month', times: 3 }],
    ['year years yr yrs y', { unit: 'year', times: 1 }],
    ['decade decades', { unit: 'year', times: 10 }],
  ),
  fillers: words(
    'calendar full whole single consecutive further additional extra more successive clear rolling',
  ),
  working: words('working business work office banking'),
  before: phrases(
    [
      'at least|minimum|minimum of|min|no less than|not less than|no fewer than|no shorter than|minimum length|not before|no earlier than|no sooner than|not shorter than|not fewer than',
      'min',
    ],
    [
      'within|at most|maximum|max|no later than|no more than|not more than|no longer than|not longer than|not later than|not exceeding|up to|not to exceed|inside|in under|at the latest|at latest|before they are|before it is',
      'max',
    ],
    [
      'more than|longer than|older than|over|above|exceed|exceeds|exceeding|greater than|beyond|later than|past',
      'over',
    ],
    ['less than|fewer than|shorter than|under|below|younger than|sooner than', 'under'],
  ),
  after: phrases(
    [
      'or more|or longer|ahead|in advance|beforehand|minimum|or over|at least|at a minimum|or more often|or more frequently|and over',
      'min',
    ],
    ['or less|or sooner|or fewer|at most|maximum|at the latest|or shorter|at the most|max|or earlier', 'max'],
  ),
  between: words('the a an of once every each period total length term about approximately their its on'),
  negators: words("no not n't never nobody none neither nor cannot nothing without"),
  relative: words('that which who whose'),
  from: new Set(
    'after|following|from|since|of|as of|starting from|counted from|counting from|measured from|from the moment of|upon|once'.split(
      '|',
    ),
  ),
  spans: words('for in within after during over than under about least most to of before every'),
  stops: words(
    `is are was were be been being must shall will would should may can could might has have had do does did
     and or but unless if when while where whether because so that which who whom whose than then
     by via through with without in to at on onto into for from until till before after during under over between about as per within using
     we they he she it you i this these those there not no only also even always never must all each every
     the a an our their its his her your`,
  ),
  links: words("of 's"),
  determiners: words('the a an this that its their our his her any each every such said'),
  endsGroup: () => false,
  endsAtNoun: false,
  describes: () => false,
  ofText: words('things places ways parts steps kinds reasons questions points sentences cases sides'),
  isPlural: (word) =>
    (word.length > 3 &&
      word.endsWith('s') &&
      !word.endsWith('ss') &&
      !word.endsWith('us') &&
      !word.endsWith('ous')) ||
    PLURALS.has(word),
};

const PLURALS = words('people staff personnel children men women data criteria media');
