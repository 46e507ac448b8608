import { describe, expect, it } from 'vitest';
import type { HistoryPoint } from '../protocol.js';
import { burnupOf } from './burnup.js';
import { monthTicks } from './days.js';
import { timelineOf } from './timeline.js';

describe('timelineOf', () => {
  const report = {
    today: '2026-11-24',
    categories: [],
    period: { start: '2026-07-01', end: '2027-06-30' },
    target: '2027-09-15',
    renewal: '2027-04-01',
  };

  it('puts the dates in the order of time, within the line', () => {
    const timeline = timelineOf(report);
    expect(timeline?.marks.map(({ kind }) => kind)).toEqual(['start', 'today', 'renewal', 'end', 'target']);
    for (const { x } of timeline?.marks ?? []) expect(x > 0 && x < 100).toBe(true);
    expect(timeline?.marks.find(({ kind }) => kind === 'renewal')?.days).toBe(128);
    expect(timeline?.progress).toBe(40);
  });

  it('knows before, after and nothing at all', () => {
    expect(timelineOf({ ...report, today: '2026-06-30' })?.progress).toBeUndefined();
    expect(timelineOf({ ...report, today: '2027-07-01' })?.progress).toBe(101);
    expect(timelineOf({ ...report, today: '2026-07-01' })?.progress).toBe(0);
    expect(timelineOf({ today: '2026-01-01', categories: [] })).toBeUndefined();
  });

  it('draws a single date equal to today', () => {
    const timeline = timelineOf({ today: '2026-01-01', categories: [], asOf: '2026-01-01' });
    expect(timeline?.marks.map(({ x }) => x)).toEqual([50, 50]);
  });
});

describe('burnupOf', () => {
  const at = (date: string, substantiated: number): HistoryPoint => ({
    date,
    score: 1,
    criteria: 38,
    claimed: 30,
    substantiated,
    approved: 1,
    evidenced: 0,
  });

  it('needs two days', () => {
    expect(burnupOf([])).toBeUndefined();
    expect(burnupOf([at('2026-01-01', 1)])).toBeUndefined();
  });

  it('draws from the first day to the last, higher for more', () => {
    const burnup = burnupOf([at('2026-01-01', 0), at('2026-03-02', 20), at('2026-05-01', 40)]);
    expect(burnup?.top).toBe(40);
    expect(burnup?.areas.find(({ state }) => state === 'substantiated')?.line).toBe('M0 1000L500 500L1000 0');
    expect(burnup?.lines.map(({ value }) => value)).toEqual([0, 10, 20, 30, 40]);
  });
});

it('monthTicks thins out long spans', () => {
  expect(monthTicks('2026-01-15', '2026-04-15', 8)).toEqual(['2026-02-01', '2026-03-01', '2026-04-01']);
  expect(monthTicks('2016-01-01', '2026-01-01', 8).length).toBeLessThanOrEqual(8);
});
