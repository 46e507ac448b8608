import { describe, expect, it } from 'vitest';
import { isoOf } from './day.js';
import { readLabel } from './period-label.js';

const span = (text: string): string | undefined => {
  const label = readLabel(text);
  return label && `${label.unit} ${isoOf(label.start)} ${isoOf(label.end)}`;
};

describe('readLabel', () => {
  it('reads years, halves, quarters, months and days', () => {
    expect(span('2026')).toBe('year 2026-01-01 2026-12-31');
    expect(span('2026-H2')).toBe('half 2026-07-01 2026-12-31');
    expect(span('2028-Q1')).toBe('quarter 2028-01-01 2028-03-31');
    expect(span('2028-02')).toBe('month 2028-02-01 2028-02-29');
    expect(span('2028-02-29')).toBe('day 2028-02-29 2028-02-29');
    expect(span('2026q3')).toBe('quarter 2026-07-01 2026-09-30');
  });

  it('takes nothing else for a period', () => {
    for (const text of [
      '2026-Q5',
      '2026-Q0',
      '2026-H3',
      '2026-13',
      '2026-00',
      '2026-02-29',
      '26-Q1',
      'Q1',
      'okta',
      '20261',
      '',
    ])
      expect(readLabel(text)).toBeUndefined();
  });
});
