import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const soc2 = (start: string): string =>
  `report: { type: II, observationPeriod: { start: ${start}, end: 2027-06-30 } }\n`;
const found = (start: string, controls: string, files: Readonly<Record<string, string>> = {}): string[] =>
  checkFiles(
    { 'soc2.yaml': soc2(start), 'controls.yaml': `controls:\n${controls}`, ...files },
    'evidence-late-start',
  ).map(({ message }) => message.en);
const SOME = { 'evidence/a/X-1/2026-11/2026-11-20_X-1_uptime-reports.csv': '' };
const X = '  - { id: X-1, frequency: monthly }\n';

describe('evidence-late-start', () => {
  it('calls out a period of two weeks without any evidence', () => {
    expect(found('2026-11-10', X)).toEqual([
      'The observation period is 14 days old and no evidence lies in this workspace.',
    ]);
    expect(found('2026-11-11', X)).toEqual([]);
    expect(found('2026-12-01', X)).toEqual([]);
    expect(found('2026-10-01', '  - { id: P-1, status: planned }\n')).toEqual([]);
  });

  it('does not count days, nor say to begin, when the period is over', () => {
    const files = {
      'soc2.yaml': 'report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-06-30 } }\n',
      'controls.yaml': `controls:\n${X}`,
    };
    const [one, ...others] = checkFiles(files, 'evidence-late-start');
    expect(one?.message.en).toBe(
      'The observation period ended on 2026-06-30 and there is no evidence of it.',
    );
    expect(one?.why.en).not.toMatch(/today|move the period/);
    expect(others).toEqual([]);
  });

  it('calls out a control that began later', () => {
    expect(found('2026-07-01', `${X}  - { id: Y-1, frequency: annual, since: 2026-09-01 }\n`, SOME)).toEqual([
      'Y-1 began 62 days after the observation period did.',
    ]);
  });

  it('calls out what runs without pause and leaves nothing', () => {
    expect(
      found('2026-10-20', `${X}  - { id: L-1, frequency: continuous, evidence: [backup-logs] }\n`, SOME),
    ).toEqual(['L-1 runs without pause, but 35 days of the observation period have left no evidence.']);
    expect(
      found('2026-10-20', `${X}  - { id: L-1, frequency: continuous, inheritedFrom: AWS }\n`, SOME),
    ).toEqual([]);
  });
});
