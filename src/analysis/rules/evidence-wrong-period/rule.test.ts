import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const SOC2 = 'report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }\n';
const CONTROLS =
  'controls:\n  - { id: AC-1, frequency: quarterly, evidence: [user-access-review] }\n  - { id: AC-2, frequency: quarterly, evidence: [privileged-access-list] }\n  - { id: AC_3, frequency: quarterly }\n';
const found = (code: string, files: Readonly<Record<string, string>>): string[] =>
  checkFiles({ 'controls.yaml': CONTROLS, 'soc2.yaml': SOC2, ...files }, code).map(
    ({ message, uri }) => `${uri.slice(uri.lastIndexOf('/') + 1)}: ${message.en}`,
  );
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
