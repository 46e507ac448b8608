import { describe, expect, it } from 'vitest';
import { foundEvidence as found } from '../../testing/evidence-files.js';

const name = (period: string, date: string): string =>
  `evidence/access/AC-1/${period}/${date}_AC-1_user-access-review.csv`;

describe('evidence-wrong-period', () => {
  it('finds files from before their period and from long after it', () => {
    const files = Object.fromEntries(
      [
        name('2026-Q2', '2026-03-31'),
        name('2026-Q2', '2026-09-29'),
        name('2026-Q2', '2026-09-28'),
        name('2026-Q2', '2026-04-01'),
      ].map((path) => [path, '']),
    );
    expect(found('evidence-wrong-period', files)).toEqual([
      '2026-03-31_AC-1_user-access-review.csv: 2026-03-31_AC-1_user-access-review.csv is from 2026-03-31, not from 2026-Q2.',
      '2026-09-29_AC-1_user-access-review.csv: 2026-09-29_AC-1_user-access-review.csv is from 2026-09-29, not from 2026-Q2.',
    ]);
  });

  it('allows a check before an event and a ticket after it', () => {
    expect(
      found('evidence-wrong-period', {
        [name('2026-06-15', '2026-06-01')]: '',
        [name('2026-06-15', '2026-08-20')]: '',
      }),
    ).toEqual([]);
  });

  it('shows a period of the manifest there', () => {
    const files = {
      'evidence/access/AC-1/x.csv': '',
      'evidence/access/AC-1/evidence.yaml':
        'entries: [{ control: AC-1, period: 2026-Q2, effectiveDate: 2026-01-02, files: [x.csv] }]',
    };
    expect(found('evidence-wrong-period', files)).toEqual([
      'evidence.yaml: x.csv is from 2026-01-02, not from 2026-Q2.',
    ]);
  });
});
