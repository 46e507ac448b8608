import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const SOC2 = 'report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }\n';
const CONTROLS =
  'controls:\n  - { id: AC-1, frequency: quarterly, evidence: [user-access-review] }\n  - { id: AC-2, frequency: quarterly, evidence: [privileged-access-list] }\n  - { id: AC_3, frequency: quarterly }\n';
const found = (code: string, files: Readonly<Record<string, string>>): string[] =>
  checkFiles({ 'controls.yaml': CONTROLS, 'soc2.yaml': SOC2, ...files }, code).map(
    ({ message, uri }) => `${uri.slice(uri.lastIndexOf('/') + 1)}: ${message.en}`,
  );

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
