import type { Localised } from '../../../catalog/types.js';
import type { Diagnostic } from '../../diagnostic.js';

/** One diagnostic for several places of a file: at the first, with the others, which keep the fixes they have there. */
export function atFirst(
  first: Diagnostic,
  others: readonly Diagnostic[],
  said: { readonly message: Localised; readonly why?: Localised },
): Diagnostic {
  return {
    ...first,
    ...said,
    related: others.map(({ uri, range, message }) => ({ uri, range, message })),
    data: { ...first.data, places: true, each: [first, ...others] },
  };
}
