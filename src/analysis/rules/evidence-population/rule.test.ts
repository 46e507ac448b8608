import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const SOC2 = 'report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }\n';
const found = (control: string, files: Readonly<Record<string, string>> = {}): string[] =>
  checkFiles(
    { 'soc2.yaml': SOC2, 'controls.yaml': `controls:\n  - { id: CM-1, ${control} }\n`, ...files },
    'evidence-population',
  ).map(({ message, severity }) => `${severity}: ${message.en}`);
const CONTROL = 'frequency: per-event, evidence: [change-tickets], population: registers/c.csv';
const REGISTER = { 'registers/c.csv': 'id,date\nC-1,2026-01-05\nC-2,2026-02-05\nC-3,2026-05-05\n' };

describe('evidence-population', () => {
  it('asks for a register that is there and can be read', () => {
    expect(found('frequency: per-event')).toEqual([
      'info: CM-1 runs per event, but names no register of events.',
    ]);
    expect(found(CONTROL)).toEqual([
      'warning: The register of CM-1, registers/c.csv, does not exist or is no CSV or XLSX in registers/.',
    ]);
    expect(found(CONTROL, { 'registers/c.csv': 'id,date\nC-1,yesterday\n' })).toEqual([
      'warning: The register of CM-1, registers/c.csv, cannot be read in full.',
    ]);
    expect(found(CONTROL, REGISTER)).toEqual([]);
    expect(found(CONTROL, { 'registers/c.csv': 'id,date\nC-1,2026-01-05\nC-2,03/04/2026\nC-3,\n' })).toEqual([
      'warning: 2 rows of the register of CM-1, registers/c.csv, could not be read.',
    ]);
    expect(found(CONTROL, { 'registers/c.csv': 'id,date\n' })).toEqual([]);
    expect(found('frequency: monthly')).toEqual([]);
  });

  it('compares what manifests say with the register', () => {
    const entry = (size: number, items: string): Record<string, string> => ({
      ...REGISTER,
      'evidence/change/CM-1/2026-Q1/evidence.yaml': `entries: [{ control: CM-1, period: 2026-Q1, population: { register: registers/c.csv, size: ${size} }, sample: { items: [${items}] } }]`,
    });
    expect(found(CONTROL, entry(2, 'C-1'))).toEqual([]);
    expect(found(CONTROL, entry(3, 'C-1, C-9'))).toEqual([
      'warning: The population of 2026-Q1 is given as 3; registers/c.csv has 2.',
      'warning: The sample holds 1 that registers/c.csv does not have.',
    ]);
  });
});
