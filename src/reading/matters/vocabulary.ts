import type { WordPatterns } from '../lexis/word-patterns.js';

/** What one language says of a matter. */
export interface MatterWords {
  /** What is done; must be in the words themselves. */
  readonly cue?: WordPatterns;
  /** What it is done to; may stand around them (heading, list lead, row label, column header). */
  readonly about?: WordPatterns;
  /** Makes it something else, in the words themselves. */
  readonly not?: WordPatterns;
  /** Nouns whose own rhythm is told right before them, and not that of what is done: "restores from the nightly backups". */
  readonly rhythmOf?: WordPatterns;
  /** Makes it something else next to what is done only: "accounts are closed, and the laptop is handed in" is on accounts. */
  readonly notNear?: WordPatterns;
  /** That a thing is done away with, among the words of `cue`: then its time is the longest it is there. */
  readonly ends?: WordPatterns;
  /** Says that the value before it is the matter's own: "90 days, being the retention period". */
  readonly term?: WordPatterns;
  /** The matter by its own name, which is done for all its parts: "by the restore drill". */
  readonly name?: WordPatterns;
  /** All of a column's header that says how often, in a document on the matter. */
  readonly column?: WordPatterns;
  /** What the rows of such a table are, as the header of their labels says. */
  readonly columnOf?: WordPatterns;
  /** The thing it is about as a noun: a word that narrows it ("payment logs") holds for its like only. */
  readonly head?: WordPatterns;
}

/** A language's words by the ID of the matter. */
export type MatterTable = Readonly<Record<string, MatterWords>>;
