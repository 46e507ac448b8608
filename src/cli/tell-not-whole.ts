import { isWhole } from '../analysis/whole.js';
import type { Language } from '../catalog/types.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { CliHost } from './host.js';

/** Says so when a workspace is not whole, as `tellNotWhole`, and gives whether it is. */
export function tellOfWhole(
  snapshot: Snapshot,
  asked: Language | undefined,
  host: Pick<CliHost, 'printError' | 'exitCode'>,
): boolean {
  const whole = isWhole(snapshot);
  tellNotWhole(whole, asked ?? snapshot.config?.preferences.language ?? 'en', host);
  return whole;
}

/**
 * Says of what a command is about to print that it is not whole, because something of the workspace could not be looked
 * at; the command then ends with exit code 2.
 */
export function tellNotWhole(
  isWhole: boolean,
  language: Language,
  host: Partial<Pick<CliHost, 'printError' | 'exitCode'>>,
): void {
  if (isWhole) return;
  host.printError?.(
    language === 'nl'
      ? 'Dit is niet volledig: niet alles wat bij de werkruimte hoort, kon worden bekeken. “attest check --files” noemt wat ontbreekt.'
      : 'This is not whole: not everything that belongs to the workspace could be looked at. “attest check --files” names what is missing.',
  );
  host.exitCode?.(2);
}
