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
