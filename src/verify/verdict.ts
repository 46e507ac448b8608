import type { Localised } from '../catalog/types.js';
import type { FactSource } from './facts/stated-line.js';

/** What can be said of a statement that is new or changed. */
export type VerdictKind = 'supported' | 'contradicted' | 'invented' | 'empty' | 'weakened' | 'unsure';

/** What an invented or contradicted word is. */
export type InventedKind =
  | 'tool'
  | 'name'
  | 'role'
  | 'number'
  | 'time'
  | 'frequency'
  | 'date'
  | 'address'
  | 'certificate'
  | 'control'
  | 'criterion'
  | 'promise'
  /** Words or a whole sentence that tell of something done, which no line says. */
  | 'practice';

/** In what a statement became less than the one it replaced. */
export type WeakenedKind =
  | 'force'
  | 'negation'
  | 'scope'
  | 'actor'
  | 'condition'
  | 'approval'
  | 'exception'
  | 'number'
  | 'record'
  | 'removed';

/** One verdict on one statement. A statement can have several. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** What is invented, contradicted or weakened; undefined for other kinds. */
  readonly what?: InventedKind | WeakenedKind;
  /** The statement as it reads; of a removed one, what stood there. */
  readonly sentence: string;
  /** The statement's place in the text after the change, in UTF-16 units; empty where one was removed. */
  readonly start: number;
  readonly end: number;
  /** The words that matter, with their place; those of the whole statement when it is about all of it. */
  readonly quote: string;
  readonly quoteStart: number;
  readonly quoteEnd: number;
  /** Who states it, or states otherwise; of a weakened statement, what it replaced. */
  readonly source?: FactSource;
  readonly message: Localised;
}

/** What was made of a change. */
export interface Verification {
  /** In the order of the text. */
  readonly verdicts: readonly Verdict[];
  /** How many statements are new or changed. */
  readonly statements: number;
  /** Nothing is contradicted, invented or weakened. */
  readonly ok: boolean;
  /** There is new text, and all of it says nothing that a company could be held to. */
  readonly isEmpty: boolean;
}

/** The verdicts that say that something is wrong. */
export function isFault({ kind }: Pick<Verdict, 'kind'>): boolean {
  return kind === 'contradicted' || kind === 'invented' || kind === 'weakened';
}
