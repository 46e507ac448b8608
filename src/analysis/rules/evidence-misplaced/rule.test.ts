import { describe, expect, it } from 'vitest';
import { foundEvidence as found } from '../../testing/evidence-files.js';

describe('evidence-misplaced', () => {
  it('finds files in the folder of another control, of none, or of no period', () => {
    expect(
      found('evidence-misplaced', {
        'evidence/access/AC-2/2026-Q1/2026-03-01_AC-1_user-access-review.csv': '',
        'evidence/2026-03-01_AC-1_user-access-review.csv': '',
        'evidence/access/AC-1/2026-03-02_AC-1_user-access-review.csv': '',
        'evidence/access/notes.txt': '',
        'evidence/access/AC-1/2026-Q1/okta/2026-03-03_AC-1_user-access-review.csv': '',
      }),
    ).toEqual([
      '2026-03-01_AC-1_user-access-review.csv: 2026-03-01_AC-1_user-access-review.csv is not in the folder of a control.',
      '2026-03-02_AC-1_user-access-review.csv: 2026-03-02_AC-1_user-access-review.csv is not in the folder of a period.',
      '2026-03-01_AC-1_user-access-review.csv: 2026-03-01_AC-1_user-access-review.csv is for AC-1, but is in the folder of AC-2.',
      'notes.txt: notes.txt does not say which control it is for.',
    ]);
  });
});
