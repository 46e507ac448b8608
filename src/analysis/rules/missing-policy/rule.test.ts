import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('missing-policy', () => {
  it('reports critical policies the scope asks for, on soc2.yaml', () => {
    const found = checkFiles(
      { 'soc2.yaml': 'version: 1\nreport:\n  categories: [security]\n' },
      'missing-policy',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.message.en).toMatch(
      /^\d+ documents that the scope asks for are still to be written: .+, .+, .+ and \d+ more\.$/,
    );
    expect(found.flatMap(({ data }) => data?.policyTypes)).toEqual(
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
    expect(checkFiles(files, 'missing-policy').flatMap(({ data }) => data?.policyTypes)).not.toContain(
      'access-control',
    );
  });

  it('is a note before anything is written, and a warning after', () => {
    const config = { 'soc2.yaml': 'report: { categories: [security] }' };
    expect(checkFiles(config, 'missing-policy').map(({ severity }) => severity)).toEqual(['info']);
    const begun = { ...config, 'policies/visitors.md': '# Visitors policy\n\nText.' };
    expect(checkFiles(begun, 'missing-policy').map(({ severity }) => severity)).toEqual(['warning']);
  });
});
