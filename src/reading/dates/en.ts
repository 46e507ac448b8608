/** English names of the months, each with its short forms. */
export const EN_MONTHS = [
  'january jan',
  'february feb',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
];
/** English names of the days. */
export const EN_DAYS = 'monday tuesday wednesday thursday friday saturday sunday';
/** English words of stretches of time, as lists of requests name them. */
export const EN_STRETCHES = {
  ordinals: 'first second third fourth',
  quarter: 'quarter qtr',
  half: 'half half-year',
  week: 'week weeks wk wks w/e w/c',
  /** What may stand between “week” and a day: the week that holds it. */
  weekOf: 'of from beginning starting commencing number numbers no the',
  /** The week that ends on the day. */
  weekEnding: 'ending ended ends end',
  until: 'to through thru until till',
  between: 'between',
  list: 'and or',
  before: 'in for of during from months month since',
};
