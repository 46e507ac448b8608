/** Words for parties outside the company. */
export interface OutsideWords {
  /** Beginnings of words that say that somebody is from outside: "external", "third-party". */
  readonly outside: readonly string[];
  /** Endings of words for businesses and callings that a company hires: "insurer", "law firm". */
  readonly hired: readonly string[];
  /** Nouns behind an outside word that say nothing of who it is. */
  readonly anybody: ReadonlySet<string>;
}
