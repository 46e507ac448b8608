import { Script } from 'node:vm';
import { OutOfTime, type WithinTime } from '../workspace/within-time.js';
import { threadTime } from './thread-time.node.js';

const CALL = new Script('globalThis.attestBoxed()');
/** On a busy machine work may take so many times its processor time by the clock, all attempts together. */
const MOST_BY_CLOCK = 8;
/** But no longer than so many milliseconds: a server that is silent for a minute is ended. */
const LONGEST_BY_CLOCK = 45_000;
/** Work that was stopped had its time when it took this share of it; the clocks do not agree to the last digit. */
const NEARLY = 0.9;
/** How much more than it seems to need work is given when it is tried again. */
const MARGIN = 1.5;

/**
 * Stops work that takes too much processor time, even in the middle of a pattern: V8 ends what a script started. The work
 * runs in this very context, so nothing has to be copied; what it threw itself comes through. Work inside work has the
 * outer budget. V8 watches the clock alone, so work that was stopped while other programs had the processor is begun
 * once more, with the time by the clock that such a machine needs. `startTimer` measures processor time.
 */
export function withinTimeOnNode(startTimer: () => () => number = threadTime): WithinTime {
  const host = globalThis as { attestBoxed?: (() => unknown) | undefined };
  return (most, work) => {
    if (host.attestBoxed) return work();
    let left = Math.max(most, Math.min(most * MOST_BY_CLOCK, LONGEST_BY_CLOCK));
    for (let byClock = most; ;) {
      const taken = startTimer();
      host.attestBoxed = work;
      try {
        return CALL.runInThisContext({ timeout: Math.ceil(byClock) }) as ReturnType<typeof work>;
      } catch (error) {
        if (!isTimeout(error)) throw error;
        const took = taken();
        left -= byClock;
        if (took >= most * NEARLY || left < byClock) throw new OutOfTime();
        byClock = Math.min(left, Math.max(2 * byClock, (most / took) * byClock * MARGIN));
      } finally {
        host.attestBoxed = undefined;
      }
    }
  };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
