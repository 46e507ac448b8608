import { describe, expect, it } from 'vitest';
import type { AuditFinding } from '../workspace/records.js';
import { dayOf } from './day.js';
import { verdictOf, type FindingDates } from './finding-verdict.js';

const dates: FindingDates = {
  type: 'II',
  period: { start: dayOf('2026-03-01'), end: dayOf('2026-08-31') },
  fieldwork: undefined,
  target: dayOf('2026-12-15'),
};
const finding = (rest: object): AuditFinding =>
  ({
    id: 'F',
    title: 'F',
    criteria: [],
    status: 'open',
    class: 'deficiency',
    ...rest,
  }) as unknown as AuditFinding;
const kind = (rest: object, today: string): string => verdictOf(finding(rest), dates, dayOf(today)).kind;

describe('a verdict on a finding', () => {
  it('is “repair” only while the period runs', () => {
    expect(kind({}, '2026-05-01')).toBe('repair');
    expect(kind({}, '2026-08-31')).toBe('report');
    expect(kind({}, '2026-10-15')).toBe('report');
    expect(kind({ class: 'material-weakness' }, '2026-09-01')).toBe('report');
    expect(kind({ remediation: { due: '2026-10-01' } }, '2026-05-01')).toBe('report');
    expect(kind({ remediation: { completed: '2026-09-10' } }, '2026-10-15')).toBe('show');
  });

  it('knows what is still to come, what a retest showed and when the fieldwork ended', () => {
    const repaired = { status: 'open', remediation: { completed: '2026-07-20' } };
    const why = (rest: object, today: string, fieldwork = true): string =>
      verdictOf(
        finding({ ...repaired, ...rest }),
        fieldwork ? { ...dates, fieldwork: { start: dayOf('2026-09-07'), end: dayOf('2026-10-02') } } : dates,
        dayOf(today),
      ).why.en;
    expect(kind(repaired, '2026-05-01')).toBe('repair');
    expect(why({}, '2026-09-20')).toContain('ask for a retest');
    const retest = (result: string): object => ({ retest: { date: '2026-08-10', result } });
    expect(why(retest('pass'), '2026-09-20')).toContain('tested again on 2026-08-10, which it passed');
    expect(why(retest('pass'), '2026-10-15')).toContain('The fieldwork ended on 2026-10-02');
    const early = {
      remediation: { completed: '2026-04-20' },
      retest: { date: '2026-05-01', result: 'fail' },
    };
    expect(kind(early, '2026-05-02')).toBe('repair');
    expect(kind(early, '2026-04-25')).toBe('show');
    expect(kind({ ...repaired, ...retest('fail') }, '2026-09-20')).toBe('report');
  });
});
