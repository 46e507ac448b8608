/**
 * All commands, as a bundle of its own: a check, which is asked for most, needs half of it and has its own (`check.js`),
 * and one of which nothing changed does without either.
 */
import { withinTimeOnNode } from '../server/within-time.node.js';
import type { CliHost } from './host.js';
import { checkScript } from './load-bundle.js';
import { runCli } from './program.js';

// What a file cannot be read within is told of, and the rest goes on.
globalThis.attestWithinTime = withinTimeOnNode();

export function run(args: readonly string[], host: CliHost): Promise<void> {
  return runCli(args, host, { script: checkScript() });
}
