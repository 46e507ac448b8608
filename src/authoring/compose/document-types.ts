import type { Duty } from './duties.js';
import types from './texts/types.yaml';

interface DocumentType {
  readonly duty: Duty;
  /** Areas of tools, as soc2.yaml names them. */
  readonly areas: readonly string[];
  /** Sums up what other documents say, and quotes no control or promise in its contents. */
  readonly overview?: true;
}

const TYPES = types as Readonly<Record<string, DocumentType>>;

/** Whose duty a type of document is, and which tools belong to it. */
export function documentTypeOf(type: string): DocumentType {
  return TYPES[type] ?? { duty: 'security', areas: [] };
}
