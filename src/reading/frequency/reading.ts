import type { Language } from '../../catalog/types.js';
import type { Token } from '../quantity/tokens.js';
import type { Bound, QuantityWords } from '../quantity/vocabulary.js';
import type { FrequencyWords } from './vocabulary.js';

/** A text being read for frequencies. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly quantity: QuantityWords;
  readonly words: FrequencyWords;
}

/** A frequency at some tokens. */
export interface Rate {
  readonly perYear: number | 'per-event' | 'continuous';
  /** The token behind it. */
  readonly next: number;
  readonly bound?: Bound;
  readonly event?: string;
  readonly ambiguous?: boolean;
}
