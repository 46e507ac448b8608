import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Severity } from '../../analysis/diagnostic.js';
import type { Language } from '../../catalog/types.js';
import type { CliHost } from '../host.js';

/** The options of `attest check`. */
export interface CheckOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly failOn: Severity | 'never';
  readonly minSeverity: Severity;
  readonly language?: Language;
  readonly today?: string;
  readonly why: boolean;
  readonly files: boolean;
  /** Print, in a folder without soc2.yaml, also what waits until there is one. */
  readonly all: boolean;
  /** Whether comments in documents may silence rules. */
  readonly ignores: boolean;
  /** The most of them there may be. */
  readonly maxIgnores?: number;
  readonly cache: boolean;
  readonly cacheLocation?: string;
}

/** Checks a folder and prints what it found. */
export type RunCheck = (folder: string, options: CheckOptions, host: CliHost) => Promise<void>;

/**
 * `attest check [dir]`: exit code 1 when something is at or above --fail-on or there are more ignores than --max-ignores, 2 when the check is not whole, 0 otherwise.
 */
export function addCheck(program: Command, host: CliHost, run: RunCheck): void {
  program
    .command('check')
    .description('Find gaps, contradictions and mistakes in the policies, controls and evidence of a folder.')
    .argument('[dir]', 'the folder that holds soc2.yaml or the policies', '.')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif']).default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the lowest severity that makes the exit code 1')
        .choices(['info', 'warning', 'error', 'never'])
        .default('error'),
    )
    .addOption(
      new Option('--min-severity <severity>', 'the lowest severity to print')
        .choices(['info', 'warning', 'error'])
        .default('info'),
    )
    .addOption(new Option('--language <language>', 'language of the messages').choices(['en', 'nl']))
    .addOption(new Option('--today <date>', 'check as of this day (YYYY-MM-DD)'))
    .option('--why', 'also print why each diagnostic is there', false)
    .option('--files', 'also name every file that is not read as a policy, and why', false)
    .option('--all', 'without soc2.yaml, also print notes and what a report would expect', false)
    .option('--no-ignores', 'report what comments in documents silence, too')
    .option('--max-ignores <number>', 'fail when there are more of such comments', wholeNumber)
    .option('--cache', 'keep what was found and look only at files that changed since', false)
    .option('--cache-location <folder>', 'where to keep it')
    .action((dir: string, options: CheckOptions) => run(dir, options, host));
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is no whole number.');
  return Number(text);
}
