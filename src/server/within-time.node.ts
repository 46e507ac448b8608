import { Script } from 'node:vm';
import { OutOfTime, type WithinTime } from '../workspace/within-time.js';

const CALL = new Script('globalThis.attestBoxed()');

/**
 * Stops work after a time even in the middle of a pattern: V8 ends what a script started. The work runs in this very
 * context, so nothing has to be copied; what it threw itself comes through. Work inside work has the outer budget.
 */
export function withinTimeOnNode(): WithinTime {
  const host = globalThis as { attestBoxed?: (() => unknown) | undefined };
  return (most, work) => {
    if (host.attestBoxed) return work();
    host.attestBoxed = work;
    try {
      return CALL.runInThisContext({ timeout: Math.ceil(most) }) as ReturnType<typeof work>;
    } catch (error) {
      if (isTimeout(error)) throw new OutOfTime();
      throw error;
    } finally {
      host.attestBoxed = undefined;
    }
  };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
