import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('missing-policy', () => {
  it('reports critical policies the scope asks for, on soc2.yaml', () => {
    const found = checkFiles(
      { 'soc2.yaml': 'version: 1\nreport:\n  categories: [security]\n' },
      'missing-policy',
    );
    expect(found.map(({ data }) => data?.policyType)).toEqual(
      expect.arrayContaining(['information-security', 'access-control', 'incident-response']),
    );
    expect(found.every(({ uri, range }) => uri === 'file:///w/soc2.yaml' && range.start.line === 2)).toBe(
      true,
    );
  });

  it('is quiet without soc2.yaml, and about a type that a document is', () => {
    expect(checkFiles({ 'policies/a.md': '# A\n\nText.' }, 'missing-policy')).toEqual([]);
    const files = {
      'soc2.yaml': 'report: { categories: [security] }',
      'policies/access-control.md': '# Access control policy\n\nText.',
    };
    expect(checkFiles(files, 'missing-policy').map(({ data }) => data?.policyType)).not.toContain(
      'access-control',
    );
  });
});
