import { describe, expect, it } from 'vitest';
import { checkFiles, IN_ORDER } from '../../testing/check-files.js';

describe('missing-owner', () => {
  const without = IN_ORDER.replace('owner: Head of Security\n', '');

  it('reports a governed document without “owner”', () => {
    expect(checkFiles({ 'policies/a.md': `${without}# A\n\nText.` }, 'missing-owner')).toMatchObject([
      { range: { start: { line: 2 } }, data: { fix: 'insertFrontMatter', key: 'owner' } },
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
        'missing-owner',
      ),
    ).toEqual([]);
  });

  it('asks it of drafts too', () => {
    const found = checkFiles(
      { 'policies/a.md': `${without.replace('approved\n---', 'draft\n---')}# A\n\nText.` },
      'missing-owner',
    );
    expect(found).toHaveLength(1);
  });
});
