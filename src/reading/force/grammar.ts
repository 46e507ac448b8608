import type { Force, StatementKind } from '../statement.js';
import type { Clause } from './clause.js';
import type { Verdict } from './decide.js';
import type { Lexicon } from './lexicon.js';
import type { Guess, Tokens } from './tokens.js';

/** What the reading must know of a language. */
export interface Grammar {
  readonly lexicon: Lexicon;
  readonly guess: Guess;
  readonly clauses: (tokens: Tokens) => Clause[];
  /** What a text's first words and set phrases say at once: a pointer, a definition, the purpose of the document. */
  readonly setPhrase: (tokens: Tokens, kind: StatementKind) => Force | undefined;
  /** What a text is that has no predicate: a condition, a participle of a list, a label with a value. */
  readonly phrase: (tokens: Tokens, kind: StatementKind) => Force;
  /** Refines what a clause says when only the language can: who speaks of what. */
  readonly refine: (tokens: Tokens, clause: Clause, force: Verdict) => Verdict;
}
