/** Measures a page's main thread with Chromium's own tracing. */

const TASK = 'ThreadControllerImpl::RunTask';

/**
 * Runs work and gives its result with the processor time that tasks of the page's main thread took meanwhile:
 * all of them together and the longest, in milliseconds.
 * @param {import('playwright-core').CDPSession} client
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<{result: T, busy: number, longest: number}>}
 */
export async function mainThread(client, work) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  client.on('Tracing.dataCollected', collect);
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  const result = await work();
  const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
  await client.send('Tracing.end');
  await complete;
  client.off('Tracing.dataCollected', collect);
  const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain';
  const mains = new Set(events.filter(isMain).map(({ pid, tid }) => `${pid}:${tid}`));
  const byThread = new Map();
  for (const { name, pid, tid, tdur } of events) {
    const thread = `${pid}:${tid}`;
    if (name !== TASK || tdur === undefined || !mains.has(thread)) continue;
    const sum = byThread.get(thread) ?? { busy: 0, longest: 0 };
    sum.busy += tdur / 1000;
    sum.longest = Math.max(sum.longest, tdur / 1000);
    byThread.set(thread, sum);
  }
  // A browser has several renderers; the page's is the one that was busiest.
  const [busiest] = [...byThread.values()].sort((a, b) => b.busy - a.busy);
  if (!busiest) throw new Error('The trace holds no task of a page.');
  return { result, ...busiest };
}
