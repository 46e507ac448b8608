/**
 * Preloaded into a benchmarked process: on exit writes its peak resident memory (kilobytes) and the processor time it
 * used (microseconds, all threads) to $BENCH_MEMORY_FILE.
 */
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');
if (isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(process.env.BENCH_MEMORY_FILE, `${maxRSS} ${userCPUTime + systemCPUTime}`);
  });
}
