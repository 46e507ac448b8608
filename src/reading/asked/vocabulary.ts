/** What somebody asks for of a text, as words or beginnings of words; each list as `WordPatterns` reads it. */
export interface AskedWords {
  /** To leave something out. */
  readonly drop: string;
  /** To let go of a duty. */
  readonly loosen: string;
}
