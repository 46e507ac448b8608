import type { Language } from '../../catalog/types.js';
import type { Clause } from '../force/clause.js';
import { decide, type Verdict } from '../force/decide.js';
import { grammarOf } from '../force/force.js';
import { tokensOf, type Tokens } from '../force/tokens.js';

/** A main clause with what it does. */
export type ReadClause = Clause & { readonly verdict: Verdict };

/** The words and the main clauses of a text. */
export interface Grammatical {
  readonly tokens: Tokens;
  readonly clauses: readonly ReadClause[];
}

export function grammatical(text: string, language: Language): Grammatical {
  const grammar = grammarOf(language);
  const tokens = tokensOf(text, grammar.lexicon, grammar.guess);
  const clauses = grammar
    .clauses(tokens)
    .map((clause) => ({ ...clause, verdict: grammar.refine(tokens, clause, decide(clause)) }));
  return { tokens, clauses };
}

/** A text without the number of its clause: "5.3 The review slipped". */
export function withoutNumber(text: string): string {
  return text.replace(/^\d{1,3}(?:\.\d{1,3}){0,4}\.? /, '');
}

/** A text without what stands in brackets: a remark there is not what the sentence admits ("counsel is at hand (not yet needed)"). */
export function withoutAsides(text: string): string {
  return text.replace(/ ?\([^()]{0,300}\)/g, '');
}
