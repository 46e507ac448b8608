import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, isoOf, mondayOf, todayIn } from './day.js';

const day = fc.integer({ min: dayOf('1970-01-01'), max: dayOf('2199-12-31') });

describe('days', () => {
  it('are the same forth and back', () => {
    fc.assert(fc.property(day, (n) => dayOf(isoOf(n)) === n));
  });

  it('know leap years', () => {
    expect(isoOf(dayOf('2028-02-28') + 1)).toBe('2028-02-29');
    expect(isoOf(dayOf('2026-02-28') + 1)).toBe('2026-03-01');
    expect(isoOf(dayOf('2100-02-28') + 1)).toBe('2100-03-01');
    expect(isoOf(addMonths(dayOf('2028-02-29'), 12))).toBe('2029-02-28');
    expect(isoOf(addMonths(dayOf('2026-03-31'), -1))).toBe('2026-02-28');
  });

  it('do not care for daylight saving', () => {
    // Clocks change on these days in Europe and America.
    for (const date of ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01'])
      expect(dayOf(isoOf(dayOf(date) + 1)) - dayOf(date)).toBe(1);
  });

  it('have a Monday at most six days before', () => {
    fc.assert(
      fc.property(
        day,
        (n) =>
          mondayOf(n) <= n && n - mondayOf(n) < 7 && new Date(mondayOf(n) * 86_400_000).getUTCDay() === 1,
      ),
    );
  });
});

describe('todayIn', () => {
  const now = new Date('2026-11-24T23:30:00Z');

  it('is the date in the zone of the report', () => {
    expect(todayIn('Europe/Amsterdam', now)).toBe('2026-11-25');
    expect(todayIn('America/New_York', now)).toBe('2026-11-24');
    expect(todayIn('Pacific/Kiritimati', new Date('2026-12-31T10:00:00Z'))).toBe('2027-01-01');
    expect(todayIn('Pacific/Pago_Pago', new Date('2027-01-01T10:00:00Z'))).toBe('2026-12-31');
  });

  it('does not fail on a zone that does not exist', () => {
    expect(todayIn('Europe/Nowhere', now)).toMatch(/^2026-11-2[345]$/);
  });

  it('keeps the date when clocks change', () => {
    expect(todayIn('Europe/Amsterdam', new Date('2026-03-29T00:59:00Z'))).toBe('2026-03-29');
    expect(todayIn('Europe/Amsterdam', new Date('2026-10-24T22:30:00Z'))).toBe('2026-10-25');
    expect(todayIn('Europe/Amsterdam', new Date('2026-10-25T22:59:00Z'))).toBe('2026-10-25');
  });
});
