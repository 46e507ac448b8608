import type { Diagnostic } from './diagnostic.js';

/**
 * Rules that measure a text against what a report expects of a document of its kind. The others report what is wrong
 * whatever the text is for: it contradicts itself, points at nothing, was left to be filled in.
 */
const EXPECTING: ReadonlySet<string> = new Set(['missing-content', 'content-incomplete']);

/**
 * Whether a finding waits in a folder without soc2.yaml, which prepares no report yet: it is counted, and listed once the
 * folder is set up or somebody opens the file. Notes and what a report would expect of the text wait.
 */
export function waits({ code, severity }: Diagnostic): boolean {
  return severity === 'info' || (severity === 'warning' && EXPECTING.has(code));
}
