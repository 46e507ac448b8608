import { todayIn } from '../evidence/day.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { asDate } from '../workspace/values.js';
import { CliError } from './cli-error.js';
import type { CliHost } from './host.js';

/**
 * The day a command works as of, as `YYYY-MM-DD`: the one given with --today, else today in the time zone of soc2.yaml,
 * else today where the machine is. Throws a CliError when what was given is no day.
 */
export function dayFor(
  given: string | undefined,
  config: Snapshot['config'],
  host: Pick<CliHost, 'now'>,
): string {
  if (given === undefined) return todayIn(config?.report.timezone, host.now?.() ?? new Date());
  const day = asDate(given);
  if (day === undefined) throw new CliError(`“${given}” is no date; write YYYY-MM-DD.`);
  return day;
}
