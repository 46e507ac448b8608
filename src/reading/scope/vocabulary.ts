/** What one language knows of conditions; each list as `WordPatterns` reads it. */
export interface ScopeWords {
  /** Named conditions: whose accounts, which environment, which tier. */
  readonly scopes: Readonly<Record<string, string>>;
  /** Kinds of data. */
  readonly data: Readonly<Record<string, string>>;
  readonly severities: Readonly<Record<string, string>>;
  /** Parts of an organisation's systems that documents are written for alone, as their titles name them. */
  readonly parts: Readonly<Record<string, string>>;
  /** Events from which time runs. */
  readonly events: Readonly<Record<string, string>>;
  /** Words next to a thing that do not narrow it to a part. */
  readonly neutral: string;
  readonly determiners: string;
  /** Words between a thing and what narrows it: "logs of the till". */
  readonly links: string;
  /** Words between an objective and the system it is for. */
  readonly objectLinks: string;
  /** A rule of others that is told, not set: "the law requires". */
  readonly demand: string;
  /** What follows does not belong to the rule. */
  readonly exception: string;
  /** What begins the words on a share of what was said before. */
  readonly share: string;
  /** What customers can do in the product. */
  readonly inProduct: string;
  /** Headings and leads of what is still to be reached. */
  readonly goal: string;
  /** Verbs of an objective: "we aim to be back within 8 hours". */
  readonly aim: string;
  /** What held before. */
  readonly until: string;
}
