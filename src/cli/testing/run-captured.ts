import type { CliHost } from '../host.js';
import { runCli } from '../program.js';

/** What a command printed, each text with a line end, and its exit code. */
export interface Captured {
  readonly out: string;
  readonly error: string;
  readonly code: number;
}

/** Runs the command line without a terminal. `host` overrides the version, the clock, and who is asked or pipes in. */
export async function runCaptured(
  args: readonly string[],
  {
    shows,
    ...host
  }: Partial<Pick<CliHost, 'version' | 'now' | 'input' | 'ask'>> & {
    /** Told of each text that is printed, as a person sees it who is asked something. */
    readonly shows?: (text: string) => void;
  } = {},
): Promise<Captured> {
  const result = { out: '', error: '', code: 0 };
  await runCli(args, {
    version: '0',
    colour: false,
    ...host,
    print: (text) => {
      result.out += `${text}\n`;
      shows?.(text);
    },
    printError: (text) => (result.error += `${text}\n`),
    exitCode: (code) => (result.code = code),
  });
  return result;
}
