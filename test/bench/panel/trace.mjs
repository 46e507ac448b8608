/** Measures a page's main thread with Chromium's own tracing. */

const TASK = 'ThreadControllerImpl::RunTask';

/** The name of a `performance.mark` up to which tasks are counted apart. */
export const PAINTED = 'painted';

/**
 * Runs work and gives its result with the processor time that tasks of the page's main thread took meanwhile:
 * all of them together, those that began before the mark `PAINTED`, and the longest, in milliseconds.
 * @param {import('playwright-core').CDPSession} client
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<{result: T, busy: number, toMark: number, longest: number}>}
 */
export async function mainThread(client, work) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  client.on('Tracing.dataCollected', collect);
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
  });
  const result = await work();
  const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
  await client.send('Tracing.end');
  await complete;
  client.off('Tracing.dataCollected', collect);
  const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain';
  const mains = new Set(events.filter(isMain).map(({ pid, tid }) => `${pid}:${tid}`));
  const mark = events.find(({ name, cat }) => name === PAINTED && cat.includes('blink.user_timing'));
  const byThread = new Map();
  for (const { name, pid, tid, ts, tdur } of events) {
    const thread = `${pid}:${tid}`;
    if (name !== TASK || tdur === undefined || !mains.has(thread)) continue;
    const sum = byThread.get(thread) ?? { busy: 0, toMark: 0, longest: 0 };
    sum.busy += tdur / 1000;
    if (mark && ts < mark.ts) sum.toMark += tdur / 1000;
    sum.longest = Math.max(sum.longest, tdur / 1000);
    byThread.set(thread, sum);
  }
  // A browser has several renderers; the page's is the one that was busiest.
  const [busiest] = [...byThread.values()].sort((a, b) => b.busy - a.busy);
  if (!busiest) throw new Error('The trace holds no task of a page.');
  return { result, ...busiest };
}
