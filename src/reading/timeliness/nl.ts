/** Dutch phrases that say when without a number. */
export const NL_WHEN = new Set(
  `direct|onmiddellijk|terstond|meteen|dezelfde dag|dezelfde werkdag|zonder vertraging|zonder onredelijke vertraging|zo snel mogelijk|uiterlijk
|op de laatste|op de eerste|tot en met|voor het einde|volgende werkdag|eerstvolgende werkdag|einde van de dag|kantooruren|onbeperkt|voor onbepaalde tijd`
    .replaceAll('\n', '')
    .split('|'),
);
/** Dutch words that make something happen by itself or with every occasion. */
export const NL_BY_ITSELF = new Set(
  'automatisch|automatische|bij indiensttreding|voor elke|voor iedere|kw1|kw2|kw3|kw4|q1|q2|q3|q4'.split('|'),
);
