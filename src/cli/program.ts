import { checkOnce } from './check/check-once.js';
import { keepingOutput } from './check/kept-output.js';
import { addCheck } from './check/options.js';
import type { SharingOptions } from './check/share-out.js';
import { addAnswer } from './commands/answer.js';
import { addCalendar } from './commands/calendar.js';
import { addEvidence } from './commands/evidence.js';
import { addExplain } from './commands/explain.js';
import { addImport } from './commands/import.js';
import { addPlaybook } from './commands/playbook.js';
import { addReport } from './commands/report.js';
import type { CliHost } from './host.js';
import { runProgram } from './run-program.js';

/** Runs the command line; `args` are those after the program's name. Sets exit code 2 on a mistake in the call. */
export function runCli(args: readonly string[], host: CliHost, sharing?: SharingOptions): Promise<void> {
  return runProgram(args, host, (program) => {
    addAnswer(program, host);
    addCalendar(program, host);
    addCheck(program, host, keepingOutput(checkOnce(sharing)));
    addEvidence(program, host);
    addExplain(program, host);
    addImport(program, host);
    addPlaybook(program, host);
    addReport(program, host);
  });
}
