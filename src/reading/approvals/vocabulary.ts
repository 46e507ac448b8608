/** What one language says of who approves something; each list as `WordPatterns` reads it. */
export interface ApprovalWords {
  /** Verbs of whoever approves, right behind the role or its auxiliaries. */
  readonly approves: string;
  /** Verbs whose other part stands at the end of the clause: "keurt … goed". */
  readonly split: Readonly<Record<string, string>>;
  /** Participles: "approved", "vrijgegeven". */
  readonly approved: string;
  /** "approval", before "of", "from" or "by" and the role. */
  readonly approval: string;
  /** What stands between such a noun or participle and the role. */
  readonly by: string;
  /** Before the thing that an approval is for: "approval for", "voor". */
  readonly of: string;
  /** Verbs with which a thing asks for an approval: "requires". */
  readonly requires: string;
  /** Words that end the subject of a clause: auxiliaries and modals. */
  readonly auxiliaries: string;
  /** Words between a role and its verb. */
  readonly between: string;
  /** Stands for the subject of the sentence: "them". */
  readonly pronouns: string;
  /** Words of a thing's name that say nothing of which one it is: "new", "proposed". */
  readonly neutral: string;
  /** Words that join what a thing is of to its name. */
  readonly links: string;
  /** What ends a thing's name behind the verb. */
  readonly stops: string;
  /** It holds in some cases only, or somebody stands in for the one who approves. */
  readonly conditional: string;
  /** Others approve as well. */
  readonly shared: string;
  /** Afterwards: another approval than the one before. */
  readonly afterwards: string;
  /** Headers of a table's column that names who approves. */
  readonly header: string;
  /** Ways to say the same word of a thing's name. */
  readonly same: Readonly<Record<string, string>>;
  /** Nouns at the end of compounds, of which the rest narrows: "productierelease". */
  readonly heads: readonly string[];
}
