import type { Localised } from '../../catalog/types.js';
import type { PlacedStatement } from '../placed-statements.js';
import type { VerdictKind, WeakenedKind, InventedKind } from '../verdict.js';

/** What is wrong between what stood there and what stands there now. */
export interface Fault {
  readonly kind: Extract<VerdictKind, 'weakened' | 'contradicted' | 'invented'>;
  readonly what: WeakenedKind | InventedKind;
  /** The words it is about: of the new text, or of the old when they are gone. */
  readonly quote: string;
  /** The statement that is at fault; undefined when it is one that is gone. */
  readonly at?: PlacedStatement;
  /** What stood there. */
  readonly against?: PlacedStatement;
  /** It asks less than what stood there, of what was contradicted by another number. */
  readonly isLess?: true;
  readonly message: Localised;
}
