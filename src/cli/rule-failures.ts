import { errorText, failedRule, type OnRuleError } from '../analysis/run-rules.js';
import type { CliHost } from './host.js';

/** Prints that a rule failed on a file of a workspace (a URI), in the words of the language server's log; each once. */
export function tellRuleFailures(
  host: Partial<Pick<CliHost, 'printError'>>,
  root: string,
  told = new Set<string>(),
): OnRuleError {
  return (code, uri, error) => {
    const message = `Attest: ${failedRule(code, uri, root)}: ${errorText(error)}`;
    if (told.has(message)) return;
    told.add(message);
    host.printError?.(message);
  };
}
