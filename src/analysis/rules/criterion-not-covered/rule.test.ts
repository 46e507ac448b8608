import { describe, expect, it } from 'vitest';
import { eachReport } from '../../rule.js';
import { checkFiles } from '../../testing/check-files.js';

describe('criterion-not-covered', () => {
  it('is one finding, of criteria in scope only', () => {
    const found = checkFiles(
      {
        'soc2.yaml': 'report: { categories: [security, availability] }',
        'policies/a.md': '---\nstatus: draft\n---\n# Visitors policy\n\nText.',
      },
      'criterion-not-covered',
    );
    expect(found.map(({ message }) => message.en)).toEqual([
      'No document covers 36 criteria in scope: CC1.1, CC1.2, CC1.3, CC1.4, CC1.5, CC2.1 and 30 more.',
    ]);
    expect(found.flatMap(({ data }) => data?.criteria)).toHaveLength(36);
    expect(found.flatMap(eachReport)).toHaveLength(10);
  });

  it('is quiet as long as nothing is written: that is not started, not wrong', () => {
    const empty = { 'soc2.yaml': 'report: { categories: [security] }', 'README.md': '# Us\n' };
    expect(checkFiles(empty, 'criterion-not-covered')).toEqual([]);
    const controls = { 'controls.yaml': 'controls:\n  - { id: AC-1, title: Access, criteria: [CC6.2] }\n' };
    expect(checkFiles({ ...empty, ...controls }, 'criterion-not-covered')).toHaveLength(1);
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
