import type { CliHost } from '../host.js';
import { runCli } from '../program.js';

/** What a command printed, each text with a line end, and its exit code. */
export interface Captured {
  readonly out: string;
  readonly error: string;
  readonly code: number;
}

/** Runs the command line without a terminal. `host` overrides the version and the clock. */
export async function runCaptured(
  args: readonly string[],
  host: Partial<Pick<CliHost, 'version' | 'now'>> = {},
): Promise<Captured> {
  const result = { out: '', error: '', code: 0 };
  await runCli(args, {
    version: '0',
    colour: false,
    ...host,
    print: (text) => (result.out += `${text}\n`),
    printError: (text) => (result.error += `${text}\n`),
    exitCode: (code) => (result.code = code),
  });
  return result;
}
