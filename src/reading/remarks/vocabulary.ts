/** The words by which a language tells who speaks, to whom and about what. All in small letters. */
export interface RemarkWords {
  /** Pronouns of one who speaks: a policy speaks as we, or of roles. */
  readonly speaker: ReadonlySet<string>;
  /** What may stand behind the speaker's pronoun where it is a pronoun: "I have", not "Type I". Undefined when it is never anything else. */
  readonly speaks: ((next: string) => boolean) | undefined;
  readonly addressee: ReadonlySet<string>;
  /** Those of them that own. */
  readonly possessive: ReadonlySet<string>;
  /** Nouns for a piece of writing. */
  readonly writing: ReadonlySet<string>;
  /** Nouns for what only the answer of a writer has: placeholders, a rewording. */
  readonly answer: ReadonlySet<string>;
  /** What one does to a piece of writing. */
  readonly editing: ReadonlySet<string>;
  /** What was done to it, as one reports it: changed, kept. */
  readonly edited: ReadonlySet<string>;
  /** Nouns for how something is worded. */
  readonly style: ReadonlySet<string>;
  /** What a piece of writing does to the one before it: keeps, leaves out, assumes. */
  readonly renders: ReadonlySet<string>;
  /** Points at what stands near: here, below. */
  readonly pointing: ReadonlySet<string>;
  readonly demonstrative: ReadonlySet<string>;
  /** Verbs behind a pointing word: here is, below follows. */
  readonly standing: ReadonlySet<string>;
  /** Words that are a sentence by themselves and agree or greet. */
  readonly interjection: ReadonlySet<string>;
  /** Verbs and nouns of courtesy that open a sentence without a subject: hope this helps. */
  readonly courtesy: ReadonlySet<string>;
  /** Asks politely: please. */
  readonly asking: ReadonlySet<string>;
  /** Wishes of the one spoken to: want, like, prefer. */
  readonly wishes: ReadonlySet<string>;
  /** Labels of a line on one's own thoughts. */
  readonly thought: ReadonlySet<string>;
  /** Labels of a line on what was changed in a text. */
  readonly report: readonly (readonly string[])[];
  /** The one who gave the task, as a thought speaks of them. */
  readonly principal: ReadonlySet<string>;
  /** What they did: wants, asks. */
  readonly tasked: ReadonlySet<string>;
  /** Participles of a request: as requested. */
  readonly requested: ReadonlySet<string>;
  /** Stands before such a participle: as, zoals. */
  readonly like: ReadonlySet<string>;
  /** Participles by which material was handed over: provided. */
  readonly provided: ReadonlySet<string>;
  /** Nouns for such material. */
  readonly material: ReadonlySet<string>;
  /** Words that begin with this bring in who did it: by the customer. */
  readonly agent: ReadonlySet<string>;
  /** Opens a clause that gives the place or reason of a gap: "where information was not provided". */
  readonly because: ReadonlySet<string>;
  /** Words of what an employee signs: "I confirm that I have read this policy". */
  readonly declares: ReadonlySet<string>;
  readonly negation: ReadonlySet<string>;
}

/** A set of the words of a line. */
export function words(line: string): ReadonlySet<string> {
  return new Set(line.split(/\s+/));
}
