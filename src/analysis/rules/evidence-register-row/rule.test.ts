import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const found = (register: string): string[] =>
  checkFiles(
    {
      'soc2.yaml': 'report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }\n',
      'controls.yaml':
        'controls:\n  - { id: CM-1, statement: A peer approves each change, frequency: per-change, evidence: [change-tickets], population: registers/c.csv }\n',
      'registers/c.csv': register,
    },
    'evidence-register-row',
  ).map(({ message, why }) => `${message.en} ${why.en}`);

describe('evidence-register-row', () => {
  it('names the rows to look at', () => {
    expect(found('id,date,author,approver\nC-1,2026-02-01,ann,Ann\nC-2,2026-02-02,ann,bob\n')).toEqual([
      '1 row of registers/c.csv may be an exception to CM-1. Look at: C-1 was approved by who asked for it or made it (Ann).',
    ]);
  });

  it('is silent when nothing stands out, and on rows outside the period', () => {
    expect(found('id,date,author,approver\nC-2,2026-02-02,ann,bob\nC-3,2025-02-02,ann,ann\n')).toEqual([]);
    expect(found('id,date\nC-2,2026-02-02\n')).toEqual([]);
  });
});
