import { PER_YEAR, RHYTHM_WORDS } from '../../analysis/statements/of-controls.js';
import { languageOf } from '../../analysis/statements/record-text.js';
import { mattersOf } from '../../reading/matters/matters-of.js';
import type { Control } from '../../workspace/records.js';
import { evidenceTells } from './evidence-tells.js';

/**
 * The matter (`reading/matters`) that a control's frequency is the rhythm of, as all of its evidence tells, or its title
 * where no evidence does; undefined when it has no rhythm, or leaves evidence of several things: then nobody knows which
 * of them has it.
 */
export function rhythmByEvidence(
  control: Control,
): { readonly matter: string; readonly perYear: number } | undefined {
  const { evidence, frequency } = control;
  const perYear = frequency && PER_YEAR[frequency];
  const [told, second] = new Set(evidence.map(({ value }) => evidenceTells([value])[0]?.rhythm));
  if (perYear === undefined || second !== undefined) return undefined;
  const matter = told ?? byTitle(control);
  return matter === undefined ? undefined : { matter, perYear };
}

/** "Restore test", twice a year: what is done so often, when the title names one such thing. */
function byTitle({ title, statement, frequency }: Control): string | undefined {
  const language = languageOf(statement ?? title, undefined);
  const words = frequency && RHYTHM_WORDS[language][frequency];
  if (words === undefined) return undefined;
  const sentence = `${title} ${words}`;
  const [only, second] = mattersOf(
    { own: sentence, around: sentence, language },
    (kind) => kind === 'cadence',
  );
  return second === undefined ? only?.id : undefined;
}
