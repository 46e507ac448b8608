import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frequency } from '../catalog/types.js';
import type { Control } from '../workspace/records.js';
import { dayOf, isoOf } from './day.js';
import { scheduleOf, type Occurrence } from './occurrences.js';
import type { Span } from './period-label.js';

const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function control(values: Partial<Control>): Control {
  return {
    id: 'C-1',
    title: 'C',
    criteria: [],
    frequencyChanges: [],
    evidence: [],
    policies: [],
    status: 'implemented',
    uri: 'file:///w/controls.yaml',
    path: 'controls.yaml',
    idRange: RANGE,
    range: RANGE,
    ...values,
  };
}

const period = (start: string, end: string): Span => ({ start: dayOf(start), end: dayOf(end) });
const text = ({ label, start, end, required }: Occurrence): string =>
  `${label} ${isoOf(start)}..${isoOf(end)}${required ? '' : ' optional'}`;
const windows = (values: Partial<Control>, span: Span): string[] =>
  scheduleOf(control(values), span).occurrences.map(text);

describe('scheduleOf', () => {
  it('cuts a year along the calendar', () => {
    const year = period('2026-07-01', '2027-06-30');
    expect(windows({ frequency: 'quarterly' }, year)).toEqual([
      '2026-Q3 2026-07-01..2026-09-30',
      '2026-Q4 2026-10-01..2026-12-31',
      '2027-Q1 2027-01-01..2027-03-31',
      '2027-Q2 2027-04-01..2027-06-30',
    ]);
    expect(windows({ frequency: 'semiannual' }, year)).toEqual([
      '2026-H2 2026-07-01..2026-12-31',
      '2027-H1 2027-01-01..2027-06-30',
    ]);
    expect(windows({ frequency: 'monthly' }, year)).toHaveLength(12);
    expect(windows({ frequency: 'daily' }, year)).toHaveLength(365);
    expect(windows({ frequency: 'daily' }, period('2028-01-01', '2028-12-31'))).toHaveLength(366);
  });

  it('asks an annual control for one before the end', () => {
    expect(windows({ frequency: 'annual' }, period('2026-07-01', '2027-06-30'))).toEqual([
      '2026 2026-07-01..2027-06-30',
    ]);
    expect(windows({ frequency: 'annual' }, period('2026-01-15', '2026-07-14'))).toEqual([
      '2026 2026-01-15..2026-07-14',
    ]);
    expect(windows({ frequency: 'annual' }, period('2026-01-01', '2027-12-31'))).toHaveLength(2);
    const [only] = scheduleOf(
      control({ frequency: 'annual' }),
      period('2026-07-01', '2027-06-30'),
    ).occurrences;
    expect(isoOf(only?.due ?? 0)).toBe('2027-06-30');
  });

  it('does not ask for a window of which the period holds less than half', () => {
    expect(windows({ frequency: 'quarterly' }, period('2026-02-20', '2026-08-10'))).toEqual([
      '2026-Q1 2026-02-20..2026-03-31 optional',
      '2026-Q2 2026-04-01..2026-06-30',
      '2026-Q3 2026-07-01..2026-08-10 optional',
    ]);
  });

  it('follows a change of frequency on its day', () => {
    const changes = [{ from: '2026-07-01', frequency: 'monthly' as const }];
    expect(
      windows({ frequency: 'quarterly', frequencyChanges: changes }, period('2026-01-01', '2026-09-30')),
    ).toEqual([
      '2026-Q1 2026-01-01..2026-03-31',
      '2026-Q2 2026-04-01..2026-06-30',
      '2026-07 2026-07-01..2026-07-31',
      '2026-08 2026-08-01..2026-08-31',
      '2026-09 2026-09-01..2026-09-30',
    ]);
    const midway = [{ from: '2026-08-20', frequency: 'monthly' as const }];
    expect(
      windows({ frequency: 'quarterly', frequencyChanges: midway }, period('2026-07-01', '2026-09-30')),
    ).toEqual([
      '2026-Q3 2026-07-01..2026-08-19',
      '2026-08 2026-08-20..2026-08-31 optional',
      '2026-09 2026-09-01..2026-09-30',
    ]);
    // A change before the period is in force from its first day.
    expect(
      windows(
        { frequency: 'quarterly', frequencyChanges: [{ from: '2025-01-01', frequency: 'semiannual' }] },
        period('2026-01-01', '2026-12-31'),
      ),
    ).toHaveLength(2);
  });

  it('begins when the control began', () => {
    expect(
      windows({ frequency: 'monthly', since: '2026-11-10' }, period('2026-07-01', '2026-12-31')),
    ).toEqual(['2026-11 2026-11-10..2026-11-30', '2026-12 2026-12-01..2026-12-31']);
    expect(
      windows({ frequency: 'monthly', since: '2027-01-01' }, period('2026-07-01', '2026-12-31')),
    ).toEqual([]);
  });

  it('reads recurrence rules', () => {
    const span = period('2026-07-01', '2026-12-31');
    expect(windows({ rrule: 'FREQ=MONTHLY;INTERVAL=2', since: '2026-01-01' }, span)).toEqual([
      '2026-07 2026-07-01..2026-08-31',
      '2026-09 2026-09-01..2026-10-31',
      '2026-11 2026-11-01..2026-12-31',
    ]);
    const lastDays = scheduleOf(
      control({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1' }),
      period('2028-01-01', '2028-03-31'),
    ).occurrences;
    expect(lastDays.map(({ label, planned }) => `${label} ${isoOf(planned ?? 0)}`)).toEqual([
      '2028-01 2028-01-31',
      '2028-02 2028-02-29',
      '2028-03 2028-03-31',
    ]);
    expect(windows({ rrule: 'FREQ=WEEKLY;BYDAY=TU,FR' }, period('2026-11-02', '2026-11-08'))).toEqual([
      '2026-11-03 2026-11-02..2026-11-05',
      '2026-11-06 2026-11-06..2026-11-08',
    ]);
    expect(
      windows({ rrule: 'FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1' }, period('2026-01-01', '2026-12-31')),
    ).toEqual(['2026-03 2026-01-01..2026-08-31', '2026-09 2026-09-01..2026-12-31']);
  });

  it('falls back on the frequency when a rule cannot be read', () => {
    for (const rrule of [
      'every month',
      'FREQ=HOURLY',
      'FREQ=MINUTELY;COUNT=99999999',
      'FREQ=MONTHLY\nDTSTART:20260101',
      '',
    ]) {
      expect(
        scheduleOf(
          control({ rrule: rrule || 'x', frequency: 'quarterly' }),
          period('2026-07-01', '2026-12-31'),
        ).occurrences,
      ).toHaveLength(2);
      expect(
        scheduleOf(control({ rrule: rrule || 'x' }), period('2026-07-01', '2026-12-31')).unknown,
      ).toHaveLength(1);
    }
  });

  it('asks one review a year of a provider’s control', () => {
    expect(
      windows({ frequency: 'continuous', inheritedFrom: 'AWS' }, period('2026-07-01', '2027-06-30')),
    ).toHaveLength(1);
  });
});

describe('windows of any schedule', () => {
  const rhythms: Frequency[] = [
    'continuous',
    'daily',
    'weekly',
    'monthly',
    'quarterly',
    'semiannual',
    'annual',
    'once',
  ];
  const rules = [
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=WEEKLY;INTERVAL=2',
    'FREQ=WEEKLY;BYDAY=MO,TH',
    'FREQ=MONTHLY',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;INTERVAL=5',
    'FREQ=MONTHLY;BYDAY=1MO',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
  ];
  const day = fc.integer({ min: dayOf('2020-01-01'), max: dayOf('2033-12-31') });
  const span = fc
    .tuple(day, fc.integer({ min: 0, max: 800 }))
    .map(([start, length]): Span => ({ start, end: start + length }));

  const tile = (occurrences: readonly Occurrence[], { start, end }: Span): void => {
    let next = start;
    for (const window of occurrences) {
      expect(window.start).toBe(next);
      expect(window.end).toBeGreaterThanOrEqual(window.start);
      expect(window.due).toBeGreaterThanOrEqual(window.end);
      expect(window.whole.start).toBeLessThanOrEqual(window.start);
      expect(window.whole.end).toBeGreaterThanOrEqual(window.end);
      next = window.end + 1;
    }
    expect(next).toBe(end + 1);
  };

  it('follow each other without gap or overlap, from the first day to the last', () => {
    fc.assert(
      fc.property(span, fc.constantFrom(...rhythms), (whole, frequency) => {
        tile(scheduleOf(control({ frequency }), whole).occurrences, whole);
      }),
      { numRuns: 400 },
    );
  });

  it('do so across changes of frequency', () => {
    const changes = fc.array(fc.record({ from: day.map(isoOf), frequency: fc.constantFrom(...rhythms) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(span, fc.constantFrom(...rhythms), changes, (whole, frequency, frequencyChanges) => {
        tile(scheduleOf(control({ frequency, frequencyChanges }), whole).occurrences, whole);
      }),
      { numRuns: 400 },
    );
  });

  it('do so for recurrence rules, wherever they start', () => {
    fc.assert(
      fc.property(span, fc.constantFrom(...rules), day, (whole, rrule, since) => {
        const from = Math.max(since, whole.start);
        const { occurrences } = scheduleOf(control({ rrule, since: isoOf(since) }), whole);
        if (occurrences.length > 0) tile(occurrences, { start: from, end: whole.end });
      }),
      { numRuns: 300 },
    );
  });

  it('grow with the period and never move', () => {
    fc.assert(
      fc.property(
        span,
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom<Frequency>('weekly', 'monthly', 'quarterly', 'semiannual'),
        (whole, more, frequency) => {
          const short = scheduleOf(control({ frequency }), whole).occurrences;
          const long = scheduleOf(control({ frequency }), {
            start: whole.start,
            end: whole.end + more,
          }).occurrences;
          expect(long.length).toBeGreaterThanOrEqual(short.length);
          expect(long.slice(0, short.length).map(({ start, label }) => `${start} ${label}`)).toEqual(
            short.map(({ start, label }) => `${start} ${label}`),
          );
          expect(new Set(long.map(({ label }) => label)).size).toBe(long.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('expects what a rule plans for a day of the period, however soon after it the period ends', () => {
  expect(
    windows({ rrule: 'FREQ=YEARLY;BYMONTH=5,8;BYMONTHDAY=15' }, period('2026-04-01', '2026-09-30')),
  ).toEqual(['2026-05 2026-04-01..2026-07-31', '2026-08 2026-08-01..2026-09-30']);
  // The first date lies before the period, which holds less than half of its time.
  expect(
    windows(
      { rrule: 'FREQ=MONTHLY;INTERVAL=4;BYMONTHDAY=10', since: '2026-01-10' },
      period('2026-03-20', '2026-06-30'),
    ),
  ).toEqual(['2026-01 2026-03-20..2026-04-30 optional', '2026-05 2026-05-01..2026-06-30']);
});
