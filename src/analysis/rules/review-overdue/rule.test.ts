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

  const bare = (head: string, text = 'Text.'): Record<string, string> => ({
    'policies/a.md': `# Access Control Policy\n\n${head}\n\n## Purpose\n\n${text}\n`,
  });

  it.each([
    ['Next review: Q3 2026', undefined, '2026-09-30'],
    ['Look again: 2026-10', undefined, '2026-10-31'],
    ['Date: 5 May 2025\nReview cycle: annual', undefined, '2026-05-05'],
    ['Approved: 5 May 2025', 'This policy is reviewed every year.', '2026-05-05'],
    ['Approved: 5 May 2025', 'Vendors are reviewed every year.', undefined],
    ['Next review: Q4 2026', undefined, undefined],
    // Read either way it has passed; of the other the second reading is still to come.
    ['Next review: 03/04/2026', undefined, '2026-04-03'],
    ['Next review: 05/12/2026', undefined, undefined],
  ])('tells of %j with the text %j that it was due on %s', (head, text, due) => {
    expect(checkFiles(bare(head, text), 'review-overdue').map(({ data }) => data?.due)).toEqual(
      due === undefined ? [] : [due],
    );
  });

  it('asks for another form of a date only where the two readings come to different things', () => {
    expect(checkFiles(bare('Next review: 03/04/2026'), 'file-problem')).toEqual([]);
    expect(checkFiles(bare('Next review: 05/12/2026'), 'file-problem')).toHaveLength(1);
  });

  it('is quiet on the day itself, in time, and when nothing can be computed', () => {
    expect(checkFiles(policy('approved: 2025-11-24\nreview: yearly'), 'review-overdue')).toEqual([]);
    expect(checkFiles(policy('approved: 2020-01-01\nreview: when needed'), 'review-overdue')).toEqual([]);
  });
});
