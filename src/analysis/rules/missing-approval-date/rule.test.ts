import { describe, expect, it } from 'vitest';
import { checkFiles, IN_ORDER } from '../../testing/check-files.js';

describe('missing-approval-date', () => {
  const without = IN_ORDER.replace('approved: 2026-03-01\n', '');

  it('reports a governed document without “approved”', () => {
    expect(checkFiles({ 'policies/a.md': `${without}# A\n\nText.` }, 'missing-approval-date')).toMatchObject([
      { range: { start: { line: 2 } }, data: { fix: 'insertFrontMatter', key: 'approved' } },
    ]);
  });

  it('is quiet when it is there, and on files that are no policy', () => {
    expect(
      checkFiles(
        {
          'policies/a.md': `${IN_ORDER}# A\n\nText.`,
          'README.md': '# R',
          'notes/lunch.md': '# Lunch\n\nAt noon.',
        },
        'missing-approval-date',
      ),
    ).toEqual([]);
  });

  it('does not ask it of a draft', () => {
    const found = checkFiles(
      { 'policies/a.md': `${without.replace('approved\n---', 'draft\n---')}# A\n\nText.` },
      'missing-approval-date',
    );
    expect(found).toHaveLength(0);
  });
});
