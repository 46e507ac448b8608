import type { FoundDuration } from '../../reading/quantity/durations.js';

/** What a text states that only the organisation can know. */
export type FactKind = 'tool' | 'name' | 'number' | 'role' | 'date' | 'address' | 'control';

/** A fact found in a text. Two facts with one key say the same. */
export interface FoundFact {
  readonly kind: FactKind;
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** For a plain number: the words behind it, which say what is counted. */
  readonly of?: string;
  /** Of a number that is a time: the amount as read, with its bound and the event it runs from. */
  readonly duration?: FoundDuration;
  /** The clause with the event a time runs from. */
  readonly event?: string;
  /** Of a number that says how often: times a year. */
  readonly perYear?: number;
  /** Keys of other names that stand for it: aliases of a tool, the suite it belongs to. */
  readonly covers?: readonly string[];
}
