import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const SOC2 = 'report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }\n';
const CONTROLS =
  'controls:\n  - { id: AC-1, frequency: quarterly, evidence: [user-access-review] }\n  - { id: AC-2, frequency: quarterly, evidence: [privileged-access-list] }\n  - { id: AC_3, frequency: quarterly }\n';
const found = (code: string, files: Readonly<Record<string, string>>): string[] =>
  checkFiles({ 'controls.yaml': CONTROLS, 'soc2.yaml': SOC2, ...files }, code).map(
    ({ message, uri }) => `${uri.slice(uri.lastIndexOf('/') + 1)}: ${message.en}`,
  );

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
