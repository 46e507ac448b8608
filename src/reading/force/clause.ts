/** A main clause as a grammar found it: its predicate, what is denied, and what its words say. Bits are those of flags.ts. */
export interface Clause {
  /** The words it spans, end not included; subordinate clauses among them. */
  readonly from: number;
  readonly to: number;
  /** Follows a semicolon, a colon or but: what it says weighs more than what it turns from. */
  readonly turn: boolean;
  /** What carries the predicate: `none` is a phrase without a verb. */
  readonly kind: 'verb' | 'copula' | 'participle' | 'imperative' | 'none';
  /** MUST, WILL, MAY or SHOULD, or 0. */
  readonly modality: number;
  /** The modal is one that merely drops the duty when denied: need not, does not have to. */
  readonly weak: boolean;
  readonly negation: 'none' | 'verb' | 'subject' | 'object';
  readonly never: boolean;
  /** Says how often something is done: who denies that denies a practice, and forbids nothing. */
  readonly often: boolean;
  /** Hardly ever. */
  readonly hardly: boolean;
  /** Its subject undergoes what is done. */
  readonly passive: boolean;
  /** Does without something that protects: "are sent without encryption". */
  readonly lacks: boolean;
  /** Tells of what has happened so far. */
  readonly perfect: boolean;
  readonly past: boolean;
  /** Is happening at the moment: is being drawn up, are working on. */
  readonly progressive: boolean;
  /** What the main verb, or the predicate of a copula, says. */
  readonly verb: number;
  /** What the words before and after the verb say; subordinate clauses left out. */
  readonly before: number;
  readonly after: number;
  /** What the noun says that is denied ("no exceptions to the policy": the exceptions), or 0. */
  readonly head: number;
  /** What all its words say, subordinate clauses included. */
  readonly around: number;
  /** "not X but Y": what is denied is only how, and somebody does it. */
  readonly contrast: boolean;
  /** An infinitive that the predicate governs is denied: "are asked not to share". */
  readonly innerNot: boolean;
  /** What that infinitive says, or 0. */
  readonly inner: number;
}
