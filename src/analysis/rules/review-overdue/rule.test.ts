import { describe, expect, it } from 'vitest';
import { checkFiles, IN_ORDER } from '../../testing/check-files.js';

describe('review-overdue', () => {
  const policy = (key: string): Record<string, string> => ({
    'policies/a.md': `${IN_ORDER.replace('approved: 2026-03-01\nreview: annual', key)}# A\n\nText.`,
  });

  it('reports a stated date that has passed, or approval plus cadence', () => {
    expect(
      checkFiles(policy('approved: 2025-03-01\nnextReview: 2026-11-23'), 'review-overdue'),
    ).toMatchObject([{ data: { due: '2026-11-23' } }]);
    expect(checkFiles(policy('approved: 2025-03-11\nreview: annual'), 'review-overdue')).toMatchObject([
      { data: { due: '2026-03-11' } },
    ]);
  });

  it('is quiet on the day itself, in time, and when nothing can be computed', () => {
    expect(checkFiles(policy('approved: 2025-11-24\nreview: yearly'), 'review-overdue')).toEqual([]);
    expect(checkFiles(policy('approved: 2020-01-01\nreview: when needed'), 'review-overdue')).toEqual([]);
  });
});
