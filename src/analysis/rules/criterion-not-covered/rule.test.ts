import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('criterion-not-covered', () => {
  it('reports once a group, only criteria in scope', () => {
    const found = checkFiles(
      { 'soc2.yaml': 'report: { categories: [security, availability] }' },
      'criterion-not-covered',
    );
    expect(found).toHaveLength(10);
    expect(found.flatMap(({ data }) => data?.criteria)).toHaveLength(36);
  });

  it('takes a criterion off when a document claims it or speaks to it, unless that is a draft', () => {
    const covered = (status: string): unknown[] =>
      checkFiles(
        {
          'soc2.yaml': 'report: { categories: [availability] }',
          'policies/a.md': `---\nstatus: ${status}\nsatisfies: { TSC: [A1.1] }\n---\n# A\n\nText.`,
        },
        'criterion-not-covered',
      ).flatMap(({ data }) => data?.criteria);
    expect(covered('approved')).not.toContain('A1.1');
    expect(covered('draft')).toContain('A1.1');
  });
});
