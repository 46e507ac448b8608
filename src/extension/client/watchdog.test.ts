import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Watchdog } from './watchdog.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('leaves a server alone that answers, late or with an error', async () => {
  const onStuck = vi.fn();
  let asked = 0;
  const watchdog = new Watchdog(() => {
    asked += 1;
    if (asked % 3 === 0) return Promise.reject(new Error('gone'));
    return new Promise((resolve) => setTimeout(resolve, 45_000));
  }, onStuck);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toBeGreaterThan(10);
  expect(onStuck).not.toHaveBeenCalled();
  watchdog.dispose();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toBeLessThan(30);
});

it('tells once of a server that does not answer for a minute', async () => {
  const onStuck = vi.fn();
  new Watchdog(() => new Promise(() => undefined), onStuck);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onStuck).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(onStuck).toHaveBeenCalledTimes(1);
});
