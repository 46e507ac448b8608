/** English phrases that say when without a number. */
export const EN_WHEN = new Set(
  `immediate|immediately|at once|same day|same business day|same working day|without delay|without undue delay|without unreasonable delay|promptly
|as soon as|before the end|before the first|before the last|before the start|before end|before first|on the last|on their last|on the first|on their first
|last day|last working day|last hour|last business day|upon|by the end|forever|indefinitely|until|for the life|for the duration|expire|expires
|prior to|next working day|next business day|end of day|end of the day|eod|business hours|real time|by close of business`
    .replaceAll('\n', '')
    .split('|'),
);
/** English words that make something happen by itself or with every occasion. */
export const EN_BY_ITSELF = new Set(
  'automatic|automatically|upon|on hire|on joining|before every|before each|at every|at each|interval|q1|q2|q3|q4|each calendar'.split(
    '|',
  ),
);
