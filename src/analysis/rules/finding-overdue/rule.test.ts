import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('finding-overdue', () => {
  it('reports open findings past their date, and those without one', () => {
    const findings = [
      'findings:',
      '  - { id: F-1, title: A, status: open, remediation: { due: 2026-11-23, owner: CTO } }',
      '  - { id: F-2, title: B, status: open, remediation: { due: 2026-11-24 } }',
      '  - { id: F-3, title: C, status: closed, remediation: { due: 2026-01-01 } }',
      '  - { id: F-4, title: D, status: remediating, remediation: { due: 2026-01-01, completed: 2026-01-01 } }',
      '  - { id: F-5, title: E, status: open }',
    ].join('\n');
    expect(
      checkFiles({ 'findings.yaml': findings }, 'finding-overdue').map(({ data, severity }) => [
        data?.finding,
        severity,
      ]),
    ).toEqual([
      ['F-1', 'warning'],
      ['F-5', 'info'],
    ]);
  });
});
