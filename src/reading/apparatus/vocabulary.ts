/** Words for the things a company works with, where no name is given. */
export interface ApparatusWords {
  /** Nouns for something that is bought or built: "platform", "product". In Dutch the ends of compounds. */
  readonly heads: ReadonlySet<string>;
  /** Words before such a noun that only say which of what is known is meant, or what any of them is like. */
  readonly passing: ReadonlySet<string>;
}
