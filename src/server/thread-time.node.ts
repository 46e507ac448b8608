import { readFileSync } from 'node:fs';

/** Measures the processor time this thread takes from now on, in milliseconds. */
export function threadTime(): () => number {
  const exact = ofThread();
  if (exact !== undefined) return () => (ofThread() ?? exact) - exact;
  // Where nobody tells it of a thread, it is neither more than the clock's nor than that of the whole process.
  const began = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.min(performance.now() - began, (user + system) / 1000);
  };
}

/** What this thread has taken since it began, in milliseconds; undefined where that is not known. */
function ofThread(): number | undefined {
  const { threadCpuUsage } = process as {
    readonly threadCpuUsage?: () => { readonly user: number; readonly system: number };
  };
  if (threadCpuUsage) {
    const { user, system } = threadCpuUsage.call(process);
    return (user + system) / 1000;
  }
  if (process.platform !== 'linux') return undefined;
  try {
    const nanoseconds = Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ', 1)[0]);
    return nanoseconds > 0 ? nanoseconds / 1e6 : undefined;
  } catch {
    return undefined;
  }
}
