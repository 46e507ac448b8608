import { Command, CommanderError } from 'commander';
import { isCliError } from './cli-error.js';
import { commandersWords, helpLanguage, sayHelpIn } from './help/help-language.js';
import type { CliHost } from './host.js';
import { printsSafely } from './prints-safely.js';

/**
 * Runs a command line with these commands, which print to the host they are given; `args` are those after the program's
 * name. Exit code 2 on a mistake.
 */
export async function runProgram(
  args: readonly string[],
  given: CliHost,
  add: (program: Command, host: CliHost) => void,
): Promise<void> {
  const host = printsSafely(given);
  const language = helpLanguage(args, process.env);
  const program = new Command('attest')
    .description('SOC 2 policies, controls and evidence as code.')
    .version(host.version)
    // Else `approve --version 2.4` would print the version of the program, and approve nothing.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        host.print(text.trimEnd());
      },
      writeErr: (text) => {
        host.printError(text.trimEnd());
      },
      outputError: (text, write) => {
        write(commandersWords(text, language));
      },
    });
  add(program, host);
  sayHelpIn(program, language);
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
