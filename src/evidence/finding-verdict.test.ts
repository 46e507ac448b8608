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
});
