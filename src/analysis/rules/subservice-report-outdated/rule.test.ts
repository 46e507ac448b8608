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

  it('asks for no bridge letter where the report is of one day', () => {
    const of = (type: string): string =>
      checkFiles(
        {
          'soc2.yaml': `subserviceOrganisations:\n  - { name: A, report: { type: ${type}, periodEnd: 2024-08-23 } }\n`,
        },
        'subservice-report-outdated',
      )
        .map(({ message, why }) => `${message.en} ${why.en}`)
        .join();
    expect(of('SOC 2 Type I')).toMatch(/Type I report of A speaks of 2024-08-23 only.*Type II report/s);
    expect(of('SOC 2 Type II')).toMatch(/covers the time up to 2024-08-23.*with a bridge letter/s);
  });
});
