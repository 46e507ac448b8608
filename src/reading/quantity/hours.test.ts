import { describe, expect, it } from 'vitest';
import { durationsIn } from './durations.js';
import { compareAmounts, hoursOf, type Amount } from './hours.js';

describe('amounts of time', () => {
  it('keep months and years in their own unit', () => {
    const month: Amount = { amount: 1, unit: 'month' };
    expect(hoursOf(month)).toBeUndefined();
    expect(durationsIn('kept for one month', 'en')).toMatchObject([month]);
    expect(durationsIn('anderhalf jaar bewaard', 'nl')).toMatchObject([{ amount: 18, unit: 'month' }]);
  });

  it.each<[Amount, Amount, number]>([
    [{ amount: 1, unit: 'month' }, { amount: 30, unit: 'day' }, 0],
    [{ amount: 1, unit: 'month' }, { amount: 27, unit: 'day' }, 1],
    [{ amount: 12, unit: 'month' }, { amount: 1, unit: 'year' }, 0],
    [{ amount: 1095, unit: 'day' }, { amount: 3, unit: 'year' }, 0],
    [{ amount: 18, unit: 'month' }, { amount: 3, unit: 'year' }, -1],
    [{ amount: 24, unit: 'hour' }, { amount: 1, unit: 'day' }, 0],
    [{ amount: 72, unit: 'hour' }, { amount: 1, unit: 'week' }, -1],
  ])('compare: %o and %o', (one, other, expected) => {
    expect(compareAmounts(one, other)).toBe(expected);
    expect(compareAmounts(other, one)).toBe(expected === 0 ? 0 : -expected);
  });
});
