import { PER_YEAR } from '../../analysis/statements/of-controls.js';
import type { Control } from '../../workspace/records.js';
import { evidenceTells } from './evidence-tells.js';

/**
 * The matter (`reading/matters`) that a control's frequency is the rhythm of, as all of its evidence tells; undefined
 * when it has no rhythm, or leaves evidence of several things: then nobody knows which of them has it.
 */
export function rhythmByEvidence({
  evidence,
  frequency,
}: Control): { readonly matter: string; readonly perYear: number } | undefined {
  const perYear = frequency && PER_YEAR[frequency];
  const [matter, second] = new Set(evidence.map(({ value }) => evidenceTells([value])[0]?.rhythm));
  return perYear === undefined || matter === undefined || second !== undefined
    ? undefined
    : { matter, perYear };
}
