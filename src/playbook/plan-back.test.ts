import { describe, expect, it } from 'vitest';
import { readSoc2Config } from '../workspace/soc2-config.js';
import { planBack } from './plan-back.js';

const plan = (report: string, today = '2026-01-01') =>
  planBack(readSoc2Config('file:///w/soc2.yaml', `report: { ${report} }\n`), today);

describe('planBack', () => {
  it('needs a target date', () => {
    expect(plan('type: II')).toBeUndefined();
    expect(planBack(undefined, '2026-01-01')).toBeUndefined();
  });

  it('gives a Type I report 3 to 6 months', () => {
    expect(plan('type: I, targetDate: 2026-02-15')?.feasibility).toBe('infeasible');
    expect(plan('type: I, targetDate: 2026-03-31')?.feasibility).toBe('infeasible');
    expect(plan('type: I, targetDate: 2026-04-01')?.feasibility).toBe('tight');
    expect(plan('type: I, targetDate: 2026-07-01')?.feasibility).toBe('comfortable');
  });

  it('prepares a Type I report before the day it speaks about', () => {
    const found = plan('type: I, asOf: 2027-03-31, targetDate: 2027-05-15', '2026-11-29');
    expect(found?.milestones[0]?.latest).toBe('2026-12-31');
    expect(found?.feasibility).toBe('tight');
    expect(
      plan('type: I, asOf: 2027-03-31, targetDate: 2027-05-15', '2027-01-15')?.warnings[0]?.en,
    ).toContain('from 2027-01-15 to 2027-03-31 there is less');
  });

  it('gives a Type II report 6 to 12 months, and says what to do when there is less', () => {
    const short = plan('type: II, targetDate: 2026-05-01');
    expect(short?.feasibility).toBe('infeasible');
    expect(short?.warnings[0]?.en).toContain('start with Type I');
    expect(short?.warnings[0]?.nl).toContain('6 tot 12 maanden');
    expect(plan('type: II, targetDate: 2026-07-01')?.feasibility).toBe('tight');
    expect(plan('type: II, targetDate: 2027-01-01')?.feasibility).toBe('comfortable');
  });

  it('judges a period that runs by its length and by the weeks left for the audit', () => {
    const running = (period: string, target: string) =>
      plan(`type: II, observationPeriod: ${period}, targetDate: ${target}`);
    expect(running('{ start: 2025-07-01, end: 2026-06-30 }', '2026-09-30')?.feasibility).toBe('comfortable');
    expect(running('{ start: 2025-07-01, end: 2026-06-30 }', '2026-08-31')?.feasibility).toBe('tight');
    expect(running('{ start: 2025-07-01, end: 2026-06-30 }', '2026-07-15')?.feasibility).toBe('infeasible');
    expect(
      running('{ start: 2025-07-01, end: 2026-06-30 }', '2026-05-15')
        ?.warnings.map(({ en }) => en)
        .join(),
    ).toContain('lies before');
    expect(
      running('{ start: 2025-12-01, end: 2026-02-10 }', '2026-06-30')
        ?.warnings.map(({ en }) => en)
        .join(),
    ).toContain('shorter than 3 months');
  });

  it('orders its milestones and never ends after the target', () => {
    for (const type of ['I', 'II']) {
      const found = plan(`type: ${type}, targetDate: 2027-03-31`);
      const days = found?.milestones.map(({ latest }) => latest) ?? [];
      expect(days).toEqual([...days].sort());
      expect(days.at(-1)).toBe('2027-03-31');
      for (const { comfortable, latest } of found?.milestones ?? []) expect(comfortable <= latest).toBe(true);
    }
    expect(plan('type: II, targetDate: 2025-12-31')?.feasibility).toBe('infeasible');
  });
});
