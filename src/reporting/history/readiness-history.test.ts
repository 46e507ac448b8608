import { describe, expect, it } from 'vitest';
import {
  formatHistory,
  parseHistory,
  snapshotDue,
  withSnapshot,
  type ReadinessSnapshot,
} from './readiness-history.js';

const at = (date: string, score = 40): ReadinessSnapshot => ({
  date,
  score,
  criteria: 38,
  claimed: 30,
  substantiated: 25,
  approved: 20,
  evidenced: 10,
});

describe('readiness history', () => {
  it('reads what it writes, a snapshot a line', () => {
    const history = [at('2026-07-01'), at('2026-08-01', 50)];
    const text = formatHistory(history);
    expect(parseHistory(text)).toEqual(history);
    expect(text.split('\n').filter((line) => line.includes('"date"'))).toHaveLength(2);
    expect(parseHistory(formatHistory([]))).toEqual([]);
  });

  it('keeps one snapshot a day, in order', () => {
    const history = withSnapshot(withSnapshot([at('2026-08-01', 1)], at('2026-07-01')), at('2026-08-01', 2));
    expect(history.map(({ date, score }) => [date, score])).toEqual([
      ['2026-07-01', 40],
      ['2026-08-01', 2],
    ]);
  });

  it('does not take other text for a history', () => {
    for (const text of [
      '',
      '{',
      '[]',
      '{"version":2,"snapshots":[]}',
      '{"version":1}',
      '{"version":1,"snapshots":{}}',
    ]) {
      expect(parseHistory(text), text).toBeUndefined();
    }
  });

  it('leaves out entries that make no sense and bounds the rest', () => {
    const entries = [
      null,
      3,
      { date: '2026-02-30', score: 1, criteria: 1 },
      { date: '2026-03-01', score: 101, criteria: 3 },
      { date: '2026-03-02', score: 5, criteria: 3, claimed: 60, approved: 'x' },
    ];
    expect(parseHistory(JSON.stringify({ version: 1, snapshots: entries }))).toEqual([
      { date: '2026-03-02', score: 5, criteria: 3, claimed: 3, substantiated: 0, approved: 0, evidenced: 0 },
    ]);
  });

  it('asks for a snapshot when there is none yet, and after a week with a change', () => {
    expect(snapshotDue([], at('2026-08-01'))).toBe('first');
    expect(snapshotDue([], { ...at('2026-08-01'), substantiated: 0 })).toBeUndefined();
    expect(snapshotDue([at('2026-07-26')], at('2026-08-01', 41))).toBeUndefined();
    expect(snapshotDue([at('2026-07-22')], at('2026-08-01', 41))).toBe(10);
    expect(snapshotDue([at('2026-07-22')], at('2026-08-01'))).toBeUndefined();
  });
});
