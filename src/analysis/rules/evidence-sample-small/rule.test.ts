import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const SOC2 = 'report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }\n';
const register = (n: number): string =>
  `id,date\n${Array.from({ length: n }, (_, i) => `C-${i},2026-02-05`).join('\n')}\n`;
const found = (population: number, items: readonly string[]): unknown[] =>
  checkFiles(
    {
      'soc2.yaml': SOC2,
      'controls.yaml':
        'controls:\n  - { id: CM-1, frequency: per-event, evidence: [change-tickets], population: registers/c.csv }\n',
      'registers/c.csv': register(population),
      'evidence/change/CM-1/2026-Q1/2026-04-02_CM-1_change-tickets.csv': 'x',
      'evidence/change/CM-1/2026-Q1/evidence.yaml': `entries: [{ control: CM-1, kind: change-tickets, period: 2026-Q1, population: { register: registers/c.csv, size: ${population} }, sample: { items: [${items.join(', ')}] } }]`,
    },
    'evidence-sample-small',
  ).map(({ data }) => data);
const items = (n: number): string[] => Array.from({ length: n }, (_, i) => `C-${i}`);

describe('evidence-sample-small', () => {
  it('compares the sample with what auditors draw', () => {
    expect(found(138, items(10))).toEqual([{ control: 'CM-1', tested: 10, wanted: 25 }]);
    expect(found(138, items(25))).toEqual([]);
    expect(found(4, items(3))).toEqual([{ control: 'CM-1', tested: 3, wanted: 4 }]);
    expect(found(4, items(4))).toEqual([]);
  });
});
