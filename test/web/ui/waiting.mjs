/** Waiting without guessing: for an answer, and for the screen to stand still. */

/**
 * Asks again until the answer is there.
 * @param {import('playwright-core').Page} page
 * @param {() => unknown} ask
 * @param {{timeout?: number, what?: string, accept?: (answer: any) => boolean}} [options] `timeout` in ms
 */
export async function eventually(
  page,
  ask,
  { timeout = 15_000, what = 'the condition', accept = Boolean } = {},
) {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (accept(answer)) return answer;
    if (Date.now() > end) throw new Error(`Still not there after ${timeout} ms: ${what}`);
    await page.waitForTimeout(100);
  }
}

/** Reads until two readings, `pause` ms apart, are the same; returns the last. Gives up after 15 s. */
export async function settled(page, read, pause) {
  const end = Date.now() + 15_000;
  let before = await read();
  for (;;) {
    await page.waitForTimeout(pause);
    const now = await read();
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    if (Date.now() > end) throw new Error('The screen does not come to rest.');
    before = now;
  }
}
