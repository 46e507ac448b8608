import { describe, expect, it } from 'vitest';
import { checkFiles, IN_ORDER } from '../../testing/check-files.js';

describe('missing-review-cadence', () => {
  const without = IN_ORDER.replace('review: annual\n', '');

  it('reports a governed document without “review”', () => {
    expect(checkFiles({ 'policies/a.md': `${without}# A\n\nText.` }, 'missing-review-cadence')).toMatchObject(
      [{ range: { start: { line: 2 } }, data: { fix: 'insertFrontMatter', key: 'review' } }],
    );
  });

  it('is quiet when it is there, and on files that are no policy', () => {
    expect(
      checkFiles(
        {
          'policies/a.md': `${IN_ORDER}# A\n\nText.`,
          'README.md': '# R',
          'notes/lunch.md': '# Lunch\n\nAt noon.',
        },
        'missing-review-cadence',
      ),
    ).toEqual([]);
  });

  it('does not ask it of a draft', () => {
    const found = checkFiles(
      { 'policies/a.md': `${without.replace('approved\n---', 'draft\n---')}# A\n\nText.` },
      'missing-review-cadence',
    );
    expect(found).toHaveLength(0);
  });

  it('takes a date for the next review as well', () => {
    expect(
      checkFiles(
        { 'policies/a.md': without.replace('status:', 'nextReview: 2027-01-01\nstatus:') },
        'missing-review-cadence',
      ),
    ).toEqual([]);
  });
});
