/** How soon Attest is there, in a real VS Code. */
import { assert } from './assert.js';
import { attest } from './support.js';

describe('Speed', () => {
  it('activate() takes at most 50 ms', async () => {
    const { activationMs } = await attest();
    console.log(`activate(): ${activationMs.toFixed(1)} ms`);
    assert(activationMs <= 50, `activate() took ${activationMs.toFixed(1)} ms`);
  });
});
