/** Dutch names of the months, each with its short forms. */
export const NL_MONTHS = [
  'januari',
  'februari',
  'maart mrt',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober okt',
  'november',
  'december',
];
/** Dutch names of the days. */
export const NL_DAYS = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag';
