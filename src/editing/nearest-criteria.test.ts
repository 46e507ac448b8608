import { describe, expect, it } from 'vitest';
import { nearestCriteria } from './nearest-criteria.js';

describe('nearestCriteria', () => {
  it.each([
    ['CC6.9', 'CC6.8'],
    ['PI1.6', 'PI1.5'],
    ['P1.2', 'P1.1'],
    ['C1.3', 'C1.2'],
    ['A1.4', 'A1.3'],
  ])('finds for %s its own series first', (wrong, meant) => {
    expect(nearestCriteria(wrong)[0]).toBe(meant);
  });
});
