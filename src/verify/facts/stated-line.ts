import type { Force } from '../../reading/statement.js';
import type { Language } from '../../catalog/types.js';

/** Where a fact may come from. `configuration` is for readers of the company's own systems (Terraform, rulesets). */
export type SourceKind =
  | 'config'
  | 'commitment'
  | 'person'
  | 'control'
  | 'finding'
  | 'register'
  | 'evidence'
  | 'policy'
  | 'told'
  | 'configuration';

/** The words that state a fact, and where they stand. */
export interface FactSource {
  readonly kind: SourceKind;
  /** Relative to the workspace root; empty for what the user typed. */
  readonly path: string;
  /** Zero-based line in the file. */
  readonly line: number;
  readonly text: string;
  /** ID of a control or commitment. */
  readonly id?: string;
}

/** One thing that somebody states: a sentence, an item, a row, a field of a record. */
export interface StatedLine {
  readonly text: string;
  /** What tells its subject although it stands elsewhere: heading, lead of a list, header, title of a control. */
  readonly about: string;
  readonly language: Language;
  readonly source: FactSource;
  /** What a statement of a document does with its subject. */
  readonly force?: Force;
  /** Of a control: the role that owns it. */
  readonly owner?: string;
  /** Of a person's name: the role they have. */
  readonly holds?: string;
  /** Counts whatever a sentence is about: the user's own words. */
  readonly always?: true;
}
