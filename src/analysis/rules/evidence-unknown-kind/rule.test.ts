import { describe, expect, it } from 'vitest';
import { foundEvidence as found } from '../../testing/evidence-files.js';

describe('evidence-unknown-kind', () => {
  it('proposes the kind that the control asks for', () => {
    expect(
      found('evidence-unknown-kind', {
        'evidence/access/AC-1/2026-Q1/2026-03-01_AC-1_user-acces-reviews.csv': '',
      }),
    ).toEqual([
      '2026-03-01_AC-1_user-acces-reviews.csv: 2026-03-01_AC-1_user-acces-reviews.csv is of kind “user-acces-reviews”, which does not exist. Did you mean user-access-review?',
    ]);
  });
});
