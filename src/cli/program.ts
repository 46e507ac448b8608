import { checkOnce } from './check/check-once.js';
import { keepingOutput } from './check/kept-output.js';
import { addCheck } from './check/options.js';
import type { SharingOptions } from './check/share-out.js';
import { addAcknowledge } from './commands/acknowledge.js';
import { addAdopt } from './commands/adopt.js';
import { addAnswer } from './commands/answer.js';
import { addApprove } from './commands/approve.js';
import { addCalendar } from './commands/calendar.js';
import { addDiff } from './commands/diff.js';
import { addEvidence } from './commands/evidence.js';
import { addExplain } from './commands/explain.js';
import { addHook } from './commands/hook.js';
import { addImport } from './commands/import.js';
import { addInit } from './commands/init.js';
import { addMcp } from './commands/mcp.js';
import { addNew } from './commands/new.js';
import { addPlaybook } from './commands/playbook.js';
import { addReport } from './commands/report.js';
import { addVerify } from './commands/verify.js';
import type { CliHost } from './host.js';
import { runProgram } from './run-program.js';

/** Runs the command line; `args` are those after the program's name. Sets exit code 2 on a mistake in the call. */
export function runCli(args: readonly string[], given: CliHost, sharing?: SharingOptions): Promise<void> {
  return runProgram(args, given, (program, host) => {
    addAcknowledge(program, host);
    addAdopt(program, host);
    addAnswer(program, host);
    addApprove(program, host);
    addCalendar(program, host);
    addCheck(program, host, keepingOutput(checkOnce(sharing)));
    addDiff(program, host);
    addEvidence(program, host);
    addExplain(program, host);
    addHook(program, host);
    addImport(program, host, sharing !== undefined);
    addInit(program, host);
    addMcp(program, host);
    addNew(program, host);
    addPlaybook(program, host);
    addReport(program, host);
    addVerify(program, host);
  });
}
