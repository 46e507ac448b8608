import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';
import { foundEvidence as found } from '../../testing/evidence-files.js';

describe('evidence-unknown-control', () => {
  it('names the control that was probably meant', () => {
    const path = 'evidence/access/AC-11/2026-Q1/2026-03-01_AC-11_user-access-review.csv';
    expect(found('evidence-unknown-control', { [path]: '' })).toEqual([
      '2026-03-01_AC-11_user-access-review.csv: 2026-03-01_AC-11_user-access-review.csv is for control AC-11, which does not exist. Did you mean AC-1?',
    ]);
  });

  it('says nothing before there are controls', () => {
    expect(
      checkFiles(
        { 'evidence/access/AC-11/2026-Q1/2026-03-01_AC-11_user-access-review.csv': '' },
        'evidence-unknown-control',
      ),
    ).toEqual([]);
  });
});
