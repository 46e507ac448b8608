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
/** Dutch words of stretches of time, as lists of requests name them. */
export const NL_STRETCHES = {
  ordinals: 'eerste tweede derde vierde',
  quarter: 'kwartaal',
  half: 'halfjaar helft',
  week: 'week weken wk',
  weekOf: 'van vanaf in de het beginnend nummer nummers nr',
  weekEnding: 'eindigend eindigende tot op',
  until: 'tot t/m tm',
  between: 'tussen',
  list: 'en of',
  before: 'in voor van over tijdens maanden maand sinds',
};
