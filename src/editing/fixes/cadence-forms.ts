/** The ways to write a cadence that may stand in for each other in a sentence. */
const FORMS: readonly { readonly like: RegExp; readonly words: Readonly<Record<string, string>> }[] = [
  {
    like: /^(?:every|each) /i,
    words: {
      1: 'every year',
      2: 'every six months',
      4: 'every quarter',
      12: 'every month',
      52: 'every week',
      365: 'every day',
      8760: 'every hour',
    },
  },
  {
    like: /^(?:once|twice) /i,
    words: {
      1: 'once a year',
      2: 'twice a year',
      4: 'once a quarter',
      12: 'once a month',
      52: 'once a week',
      365: 'once a day',
    },
  },
  {
    like: /^(?:[a-z]+ )?(?:hourly|daily|nightly|weekly|monthly|quarterly|yearly|[a-z-]*annually)$/i,
    words: {
      1: 'annually',
      2: 'semi-annually',
      4: 'quarterly',
      12: 'monthly',
      52: 'weekly',
      365: 'daily',
      8760: 'hourly',
    },
  },
  {
    like: /^[a-z-]*annual$/i,
    words: { 2: 'semi-annual', 4: 'quarterly', 12: 'monthly', 52: 'weekly', 365: 'daily' },
  },
  {
    like: /lijkse$/i,
    words: {
      1: 'jaarlijkse',
      2: 'halfjaarlijkse',
      4: 'driemaandelijkse',
      12: 'maandelijkse',
      52: 'wekelijkse',
      365: 'dagelijkse',
    },
  },
  {
    like: /lijks$/i,
    words: {
      1: 'jaarlijks',
      2: 'halfjaarlijks',
      4: 'elk kwartaal',
      12: 'maandelijks',
      52: 'wekelijks',
      365: 'dagelijks',
    },
  },
  {
    like: /^(?:elke?|iedere?) /i,
    words: {
      1: 'elk jaar',
      2: 'elk half jaar',
      4: 'elk kwartaal',
      12: 'elke maand',
      52: 'elke week',
      365: 'elke dag',
      8760: 'elk uur',
    },
  },
  {
    like: /^(?:eens|eenmaal|één keer|een keer|tweemaal|twee keer) /i,
    words: {
      1: 'eens per jaar',
      2: 'twee keer per jaar',
      4: 'eens per kwartaal',
      12: 'eens per maand',
      52: 'eens per week',
      365: 'eens per dag',
    },
  },
];

/**
 * A cadence written as another one is: `annually` becomes `quarterly`, `every year` becomes `every quarter`.
 * @param here how the cadence to replace is written
 * @param there how the wanted one is written elsewhere; used when both have one form
 * @param perYear the wanted one, in times a year
 */
export function inFormOf(here: string, there: string, perYear: number | undefined): string | undefined {
  const form = FORMS.find(({ like }) => like.test(here));
  if (!form || perYear === undefined) return undefined;
  return form.words[String(perYear)] ?? (form.like.test(there) ? there : undefined);
}
