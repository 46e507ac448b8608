/**
 * All that takes long to load, as a bundle of its own: a check of which nothing changed does without it. Threads that
 * take a share of a check run the same file.
 */
import { checkOnce } from './check/check-once.js';
import type { CheckOnce } from './check/kept-output.js';
import { isCheckWorker, serveCheck } from './check/worker.js';
import type { CliHost } from './host.js';
import { withinTimeOnNode } from '../server/within-time.node.js';
import { runCli } from './program.js';

// What a file cannot be read within is told of, and the rest goes on.
globalThis.attestWithinTime = withinTimeOnNode();

const sharing = { script: __filename };

if (isCheckWorker()) serveCheck();

export const check: CheckOnce = checkOnce(sharing);

export function run(args: readonly string[], host: CliHost): Promise<void> {
  return runCli(args, host, sharing);
}
