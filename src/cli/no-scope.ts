import type { Language } from '../catalog/types.js';
import type { Soc2Config } from '../workspace/records.js';
import { CliError } from './cli-error.js';

/**
 * That no evidence can be expected, as soc2.yaml gives neither a period nor a day. One that stands there and cannot be
 * used is not called missing: what is wrong with the file is told.
 */
export function noScope(config: Soc2Config | undefined, language: Language): CliError {
  if (!config)
    return new CliError('There is no soc2.yaml that states report.observationPeriod or report.asOf.');
  const faults = config.problems.map(
    ({ message, range }) => `soc2.yaml:${range.start.line + 1}: ${message[language]}`,
  );
  return new CliError(
    [
      faults.length === 0
        ? 'soc2.yaml states no report.observationPeriod (Type II) and no report.asOf (Type I).'
        : 'soc2.yaml gives no report.observationPeriod (Type II) and no report.asOf (Type I) that can be used:',
      ...faults.slice(0, 5),
    ].join('\n'),
  );
}
