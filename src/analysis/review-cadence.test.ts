import { describe, expect, it } from 'vitest';
import { addMonths, reviewMonths } from './review-cadence.js';

describe('reviewMonths', () => {
  it.each([
    ['annual', 12],
    ['Annually', 12],
    ['at least annually', 12],
    ['yearly', 12],
    ['jaarlijks', 12],
    ['semiannual', 6],
    ['half-yearly', 6],
    ['halfjaarlijks', 6],
    ['quarterly', 3],
    ['monthly', 1],
    ['every 18 months', 18],
    ['2 years', 24],
    ['elke 6 maanden', 6],
    ['365 days', 12],
    ['biennial', 24],
  ])('%s', (text, months) => {
    expect(reviewMonths(text)).toBe(months);
  });

  it('gives nothing for what is no cadence', () => {
    expect(reviewMonths('when needed')).toBeUndefined();
    expect(reviewMonths('')).toBeUndefined();
  });
});

describe('addMonths', () => {
  it('keeps the day, or takes the last of a shorter month', () => {
    expect(addMonths('2025-03-11', 12)).toBe('2026-03-11');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28');
    expect(addMonths('2025-12-01', 1)).toBe('2026-01-01');
  });
});
