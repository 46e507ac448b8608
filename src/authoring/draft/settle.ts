/** What a placeholder asks for, and a value of that kind, to judge a draft as it will be once everything is confirmed. */
const STAND_INS: readonly (readonly [asked: RegExp, en: string, nl: string])[] = [
  [/how often|frequency|cadence|hoe vaak|frequentie|interval/i, 'every quarter', 'elk kwartaal'],
  [
    /\bwho\b|\broles?\b|owner|responsible|approver|\bwie\b|\brol\b|eigenaar|verantwoordelijke/i,
    'Head of Security',
    'Hoofd Security',
  ],
  [
    /within|how long|how soon|period|deadline|retention|number|how many|binnen|termijn|hoe lang|aantal|hoeveel/i,
    '30 days',
    '30 dagen',
  ],
];

/** The text with every `[CONFIRM: …]` replaced by what it proposes, or by a value of the kind it asks for. */
export function settle(text: string, language: 'en' | 'nl'): string {
  return text.replace(/\[CONFIRM:([^[\]]*)\]/g, (_, inner: string) => {
    const asked = inner.trimStart();
    // What proposes a value is taken at its word; what asks for one gets a value of its kind.
    const found = /\d/.test(asked) ? undefined : STAND_INS.find(([pattern]) => pattern.test(asked));
    if (!found) return asked.trim();
    return language === 'en' ? found[1] : found[2];
  });
}
