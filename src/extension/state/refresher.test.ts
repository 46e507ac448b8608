import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refresher } from './refresher.js';

describe('Refresher', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('runs once for a burst of changes', async () => {
    const task = vi.fn(() => Promise.resolve());
    const refresher = new Refresher(task, 100);
    for (let n = 0; n < 20; n += 1) refresher.changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('runs once more for changes that came during a run, and never twice at a time', async () => {
    let active = 0;
    let most = 0;
    let runs = 0;
    const refresher = new Refresher(async () => {
      runs += 1;
      active += 1;
      most = Math.max(most, active);
      await new Promise((resolve) => setTimeout(resolve, 500));
      active -= 1;
    }, 100);
    refresher.changed();
    await vi.advanceTimersByTimeAsync(200);
    refresher.changed();
    refresher.changed();
    await vi.advanceTimersByTimeAsync(2000);
    expect([runs, most]).toEqual([2, 1]);
  });

  it('stops when disposed', async () => {
    const task = vi.fn(() => Promise.resolve());
    const refresher = new Refresher(task, 100);
    refresher.changed();
    refresher.dispose();
    refresher.changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(task).not.toHaveBeenCalled();
  });
});
