import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('subservice-report-outdated', () => {
  it('reports a report whose period ended more than 15 months ago', () => {
    const config =
      'subserviceOrganisations:\n  - { name: A, report: { periodEnd: 2025-08-23 } }\n  - { name: B, report: { periodEnd: 2025-08-24 } }\n';
    expect(
      checkFiles({ 'soc2.yaml': config }, 'subservice-report-outdated').map(({ data }) => data?.organisation),
    ).toEqual(['A']);
  });
});
