import { Command, CommanderError } from 'commander';
import { isCliError } from './cli-error.js';
import type { CliHost } from './host.js';

/** Runs a command line with these commands; `args` are those after the program's name. Exit code 2 on a mistake. */
export async function runProgram(
  args: readonly string[],
  host: CliHost,
  add: (program: Command) => void,
): Promise<void> {
  const program = new Command('attest')
    .description('SOC 2 policies, controls and evidence as code.')
    .version(host.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        host.print(text.trimEnd());
      },
      writeErr: (text) => {
        host.printError(text.trimEnd());
      },
    });
  add(program);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      host.exitCode(error.exitCode === 0 ? 0 : 2);
      return;
    }
    host.printError(
      isCliError(error)
        ? error.message
        : `Attest failed: ${String(error instanceof Error ? error.stack : error)}`,
    );
    host.exitCode(2);
  }
}
