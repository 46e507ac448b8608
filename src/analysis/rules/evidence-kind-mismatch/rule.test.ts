import { describe, expect, it } from 'vitest';
import { foundEvidence as found } from '../../testing/evidence-files.js';

describe('evidence-kind-mismatch', () => {
  it('finds a kind that the control does not ask for', () => {
    expect(
      found('evidence-kind-mismatch', {
        'evidence/access/AC-1/2026-Q1/2026-03-01_AC-1_privileged-access-list.csv': '',
      }),
    ).toEqual([
      '2026-03-01_AC-1_privileged-access-list.csv: 2026-03-01_AC-1_privileged-access-list.csv is of kind privileged-access-list, but AC-1 asks for user-access-review.',
    ]);
  });

  it('takes any kind for a control that asks for none', () => {
    expect(
      found('evidence-kind-mismatch', {
        'evidence/access/AC_3/2026-Q1/2026-03-01_AC_3_privileged-access-list.csv': '',
      }),
    ).toEqual([]);
  });
});
