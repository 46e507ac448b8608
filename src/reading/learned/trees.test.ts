import { describe, expect, it } from 'vitest';
import { boostedTrees } from './trees.js';

const DATA = {
  features: ['a', 'b'],
  bias: 0,
  trees: [[[0, 0.5, 1, 2], [-1], [1, 2, 3, 4], [0.5], [2]], [[0.25]]],
};

describe('boostedTrees', () => {
  it('adds up the leaves that the values lead to', () => {
    const chance = boostedTrees(DATA, ['a', 'b']);
    const logit = (sum: number): number => 1 / (1 + Math.exp(-sum));
    expect(chance([0, 9])).toBeCloseTo(logit(-0.75));
    expect(chance([1, 1])).toBeCloseTo(logit(0.75));
    expect(chance([1, 2])).toBeCloseTo(logit(2.25));
  });

  it('refuses trees of other features', () => {
    expect(() => boostedTrees(DATA, ['b', 'a'])).toThrow();
  });
});
