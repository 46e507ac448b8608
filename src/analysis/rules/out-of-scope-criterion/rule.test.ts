import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('out-of-scope-criterion', () => {
  const policy = '---\nsatisfies: { TSC: [CC6.1, PI1.2] }\n---\n# A\n\nInput is checked. (PI1.2)';

  it('reports a claim of a category that is not in the report, once a document', () => {
    const found = checkFiles(
      { 'policies/a.md': policy, 'soc2.yaml': 'report: { categories: [security] }' },
      'out-of-scope-criterion',
    );
    expect(found.map(({ criterion, range }) => [criterion, range.start.line])).toEqual([['PI1.2', 1]]);
  });

  it('is quiet without soc2.yaml, and when the category is in scope', () => {
    expect(checkFiles({ 'policies/a.md': policy }, 'out-of-scope-criterion')).toEqual([]);
    expect(
      checkFiles(
        { 'policies/a.md': policy, 'soc2.yaml': 'report: { categories: [processing-integrity] }' },
        'out-of-scope-criterion',
      ),
    ).toEqual([]);
  });
});
