/** Preloaded into a benchmarked process: on exit writes its peak resident memory (kilobytes) to $BENCH_MEMORY_FILE. */
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');
if (isMainThread) {
  process.on('exit', () => writeFileSync(process.env.BENCH_MEMORY_FILE, String(process.resourceUsage().maxRSS)));
}
