import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const SOC2 = 'report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }\n';
const CONTROLS =
  'controls:\n  - { id: AC-1, frequency: quarterly, evidence: [user-access-review] }\n  - { id: AC-2, frequency: quarterly, evidence: [privileged-access-list] }\n  - { id: AC_3, frequency: quarterly }\n';
const found = (code: string, files: Readonly<Record<string, string>>): string[] =>
  checkFiles({ 'controls.yaml': CONTROLS, 'soc2.yaml': SOC2, ...files }, code).map(
    ({ message, uri }) => `${uri.slice(uri.lastIndexOf('/') + 1)}: ${message.en}`,
  );

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
