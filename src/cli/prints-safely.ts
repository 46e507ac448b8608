import { safeLines } from '../reporting/visible-text.js';
import type { CliHost } from './host.js';

/** The host, but that nothing printed can steer a terminal or pass for a command to CI, whoever wrote it. */
export function printsSafely(host: CliHost): CliHost {
  return {
    ...host,
    print: (text) => {
      host.print(safeLines(text, host.colour));
    },
    printError: (text) => {
      host.printError(safeLines(text));
    },
  };
}
