import { describe, expect, it } from 'vitest';
import type { Language } from '../../catalog/types.js';
import { cadenceValues, durationValues, valuesFor } from './values.js';

const durations = (text: string, language: Language = 'en'): unknown[] =>
  durationValues(text, language).map(({ amount, bound }) => [amount?.amount, amount?.unit, bound]);
const cadences = (text: string, language: Language = 'en'): unknown[] =>
  cadenceValues(text, language).map(({ value, bound }) => [value, bound]);

describe('the values of a text', () => {
  it('keep durations in the unit of the text', () => {
    expect(durations('kept for ninety (90) days')).toEqual([[90, 'day', 'exact']]);
    expect(durations('bewaard gedurende twaalf maanden', 'nl')).toEqual([[12, 'month', 'exact']]);
    expect(durations('within one month')).toEqual([[1, 'month', 'max']]);
    expect(durations('at least two years')).toEqual([[2, 'year', 'min']]);
    expect(durations('every 90 days')).toEqual([]);
  });

  it('tell working days', () => {
    expect(durationValues('within 5 business days', 'en')[0]?.amount?.working).toBe(true);
    expect(durationValues('binnen vijf werkdagen', 'nl')[0]?.amount?.working).toBe(true);
  });

  it('give cadences as times a year, and none that can be read in two ways', () => {
    expect(cadences('every two years')).toEqual([[0.5, 'exact']]);
    expect(cadences('at least annually')).toEqual([[1, 'min']]);
    expect(cadences('halfjaarlijks', 'nl')).toEqual([[2, 'exact']]);
    expect(cadences('bi-weekly')).toEqual([]);
  });

  it('count what the matter counts', () => {
    expect(valuesFor('characters', 'at least fourteen characters', 'en').map(({ value }) => value)).toEqual([
      14,
    ]);
    expect(valuesFor('percent', 'available 99.9% of the time', 'en').map(({ value }) => value)).toEqual([
      99.9,
    ]);
    expect(valuesFor('characters', 'after 5 attempts', 'en')).toEqual([]);
  });

  it('read a cadence as the time between two where a matter has both', () => {
    expect(valuesFor('either', 'changed every 90 days', 'en').map(({ amount }) => amount?.amount)).toEqual([
      90,
    ]);
  });
});
