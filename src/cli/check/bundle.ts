/**
 * What a check needs, as a bundle of its own: the other commands need twice as much. Threads that take a share of a
 * check run the same file.
 */
import { withinTimeOnNode } from '../../server/within-time.node.js';
import { checkOnce } from './check-once.js';
import type { CheckOnce } from './kept-output.js';
import { isCheckWorker, serveCheck } from './worker.js';

// What a file cannot be read within is told of, and the rest goes on.
globalThis.attestWithinTime = withinTimeOnNode();

if (isCheckWorker()) serveCheck();

export const check: CheckOnce = checkOnce({ script: __filename });
