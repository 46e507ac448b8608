/** What one language knows of how often; everything in small letters. */
export interface FrequencyWords {
  /** Words that are a frequency by themselves, with the times a year. */
  readonly cadences: ReadonlyMap<string, number>;
  /** Cadences that can be read in two ways. */
  readonly ambiguous: ReadonlySet<string>;
  /** The last part of a word behind a number: `twee-jaarlijks`, with the times a year of the part by itself. */
  readonly endings: readonly (readonly [ending: string, perYear: number])[];
  /** First parts of a compound that say how often: `kwartaalcontrole`. */
  readonly compounds: readonly (readonly [beginning: string, perYear: number])[];
  /** What may follow such a first part: things done, not things. */
  readonly actions: readonly string[];
  /** `every`, `each`, `elke`. */
  readonly every: ReadonlySet<string>;
  /** Words between "every" and its unit that double it: "every other month". */
  readonly other: ReadonlySet<string>;
  /** `once`, `twice`, `tweemaal`: how many times. */
  readonly times: ReadonlyMap<string, number>;
  /** `times`, `keer`, `x` behind a number. */
  readonly timesNouns: ReadonlySet<string>;
  /** What may stand between times and their unit: "a year", "per jaar", "in de maand". */
  readonly per: ReadonlySet<string>;
  /** Units that only frequencies have: `night`, `nacht`. */
  readonly moments: ReadonlyMap<string, number>;
  /** Phrases for without end. */
  readonly continuous: ReadonlySet<string>;
  /** Phrases for each time something happens, whatever it is. */
  readonly whenever: ReadonlySet<string>;
  /** Nouns of what happens: `release`, `wijziging`. */
  readonly events: ReadonlySet<string>;
  /** Endings of such nouns. */
  readonly eventEndings: readonly string[];
  /** Words with such an ending that name no event. */
  readonly noEvents: ReadonlySet<string>;
  /** "each new supplier". */
  readonly fresh: ReadonlySet<string>;
  /** Nouns behind a cadence that make it no frequency of anything done: "annual leave". */
  readonly idle: ReadonlySet<string>;
}
