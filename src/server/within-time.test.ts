import { describe, expect, it } from 'vitest';
import { OutOfTime } from '../workspace/within-time.js';
import { threadTime } from './thread-time.node.js';
import { withinTimeOnNode } from './within-time.node.js';

/** Keeps the processor busy for so many milliseconds by the clock. */
function spin(milliseconds: number): void {
  const began = performance.now();
  while (performance.now() - began < milliseconds);
}

/** Attempts at work that takes 300 ms by the clock within 200, when each is said to have taken so much of the processor. */
function attempts(took: number): { readonly count: number; readonly ended: boolean } {
  let count = 0;
  try {
    withinTimeOnNode(() => () => took)(200, () => {
      count += 1;
      spin(300);
    });
    return { count, ended: true };
  } catch (error) {
    expect(error).toBeInstanceOf(OutOfTime);
    return { count, ended: false };
  }
}

describe('the time work may take', () => {
  it('is processor time: what had none of it is begun again, with more by the clock', () => {
    expect(attempts(20)).toEqual({ count: 2, ended: true });
  });

  it('is up when the processor was given to it', () => {
    expect(attempts(199)).toEqual({ count: 1, ended: false });
  });

  it('ends by the clock as well, at eight times as much', () => {
    const began = performance.now();
    let count = 0;
    const endless = (): void => {
      count += 1;
      for (;;);
    };
    expect(() => withinTimeOnNode(() => () => 0)(50, endless)).toThrow(OutOfTime);
    expect(count).toBe(2);
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(390);
    expect(took).toBeLessThan(10_000);
  });

  it('of a thread grows while it works, not while it waits', () => {
    const atWork = threadTime();
    // On a busy machine it takes a while to get any of the processor.
    for (let n = 0; n < 200 && atWork() <= 20; n += 1) spin(50);
    expect(atWork()).toBeGreaterThan(20);
    const asleep = threadTime();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    expect(asleep()).toBeLessThan(100);
  });
});
