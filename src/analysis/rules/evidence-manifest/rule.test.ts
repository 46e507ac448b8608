import { describe, expect, it } from 'vitest';
import { foundEvidence as found } from '../../testing/evidence-files.js';

const entry = (text: string): Readonly<Record<string, string>> => ({
  'evidence/access/AC-1/2026-Q1/2026-03-01_AC-1_user-access-review.csv': '',
  'evidence/access/AC-1/2026-Q1/evidence.yaml': `entries: [{ ${text} }]`,
});

describe('evidence-manifest', () => {
  it('finds files that are not there, lie outside, or have no SHA-256', () => {
    expect(
      found(
        'evidence-manifest',
        entry(
          'control: AC-1, files: [gone.csv, ../../../../../etc/passwd, { path: 2026-03-01_AC-1_user-access-review.csv, sha256: abc }]',
        ),
      ).sort(),
    ).toEqual([
      'evidence.yaml: ../../../../../etc/passwd lies outside the workspace.',
      'evidence.yaml: The hash of 2026-03-01_AC-1_user-access-review.csv is no SHA-256.',
      'evidence.yaml: gone.csv is listed here and does not exist.',
    ]);
  });

  it('finds entries without a control or with a strange period', () => {
    expect(found('evidence-manifest', entry('kind: user-access-review'))).toEqual([
      'evidence.yaml: This entry names no control.',
    ]);
    expect(found('evidence-manifest', entry('control: ZZ-9'))).toEqual([
      'evidence.yaml: Control ZZ-9 does not exist.',
    ]);
    expect(found('evidence-manifest', entry('control: AC-1, period: 2026-Q7'))).toEqual([
      'evidence.yaml: “2026-Q7” is no period.',
    ]);
  });

  it('has nothing to say of a manifest in order', () => {
    expect(
      found(
        'evidence-manifest',
        entry(
          `control: AC-1, period: "2026", files: [{ path: ./2026-03-01_AC-1_user-access-review.csv, sha256: ${'a'.repeat(64)} }]`,
        ),
      ),
    ).toEqual([]);
  });
});
