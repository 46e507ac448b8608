import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('subservice-report-missing', () => {
  it('reports carved-out organisations without a report, without the file, or without a review', () => {
    const files = {
      'soc2.yaml': [
        'subserviceOrganisations:',
        '  - { name: A, method: carve-out }',
        '  - { name: B, method: inclusive }',
        '  - { name: C, report: { type: II, periodEnd: 2026-06-30, reviewed: 2026-09-01, path: evidence/c.pdf } }',
        '  - { name: D, report: { type: II, periodEnd: 2026-06-30 } }',
        '  - { name: E, report: { type: II, reviewed: 2026-09-01, path: evidence/e.pdf } }',
      ].join('\n'),
      'evidence/e.pdf': 'x',
      'policies/a.md': '# Vendor policy\n\nText.',
    };
    expect(
      checkFiles(files, 'subservice-report-missing').map(({ range, severity }) => [
        range.start.line,
        severity,
      ]),
    ).toEqual([
      [1, 'warning'],
      [3, 'warning'],
      [4, 'info'],
    ]);
  });
});
