import { Command, CommanderError } from 'commander';
import { CliError } from './cli-error.js';
import { addCalendar } from './commands/calendar.js';
import { addCheck } from './commands/check.js';
import { addEvidence } from './commands/evidence.js';
import { addExplain } from './commands/explain.js';
import { addImport } from './commands/import.js';
import { addPlaybook } from './commands/playbook.js';
import { addReport } from './commands/report.js';
import type { CliHost } from './host.js';

/** Runs the command line; `args` are those after the program's name. Sets exit code 2 on a mistake in the call. */
export async function runCli(args: readonly string[], host: CliHost): Promise<void> {
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
  addCalendar(program, host);
  addCheck(program, host);
  addEvidence(program, host);
  addExplain(program, host);
  addImport(program, host);
  addPlaybook(program, host);
  addReport(program, host);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      host.exitCode(error.exitCode === 0 ? 0 : 2);
      return;
    }
    host.printError(
      error instanceof CliError
        ? error.message
        : `Attest failed: ${String(error instanceof Error ? error.stack : error)}`,
    );
    host.exitCode(2);
  }
}
