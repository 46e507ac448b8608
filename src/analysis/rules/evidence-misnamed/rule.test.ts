import { describe, expect, it } from 'vitest';
import { foundEvidence as found } from '../../testing/evidence-files.js';

describe('evidence-misnamed', () => {
  it('says what a name lacks', () => {
    expect(
      found('evidence-misnamed', {
        'evidence/access/AC-1/2026-Q1/screenshot.png': '',
        'evidence/access/AC-1/2026-Q1/2026-03-01_AC-1.csv': '',
        'evidence/access/AC-1/2026-Q1/AC-1_user-access-review.csv': '',
      }),
    ).toEqual([
      '2026-03-01_AC-1.csv: The name of 2026-03-01_AC-1.csv lacks its kind.',
      'AC-1_user-access-review.csv: The name of AC-1_user-access-review.csv lacks its date.',
      'screenshot.png: The name of screenshot.png lacks its date, its control and its kind.',
    ]);
  });

  it('lets details, odd IDs, explanations and described files through', () => {
    expect(
      found('evidence-misnamed', {
        'evidence/README.md': '',
        'evidence/access/.gitkeep': '',
        'evidence/access/AC_3/2026-Q1/2026-03-01_AC_3_asset-inventory.tar.gz': '',
        'evidence/access/AC-1/2026-Q1/2026-03-01_AC-1_user-access-review_okta_v2.csv': '',
        'evidence/access/AC-1/2026-Q2/export.csv': '',
        'evidence/access/AC-1/2026-Q2/evidence.yaml':
          'entries: [{ control: AC-1, kind: user-access-review, effectiveDate: 2026-06-01, files: [export.csv] }]',
      }),
    ).toEqual([]);
  });
});
