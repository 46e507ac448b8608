import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const SOC2 = 'report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }\n';
const HASH = 'a'.repeat(64);
const entry = (period: string, hash: string): string =>
  `entries: [{ control: AC-1, period: "${period}", files: [{ path: r.csv, sha256: ${hash} }] }]`;
const found = (second: string, hash: string): string[] =>
  checkFiles(
    {
      'soc2.yaml': SOC2,
      'evidence/a/AC-1/2026-Q1/evidence.yaml': entry('2026-Q1', HASH),
      'evidence/a/AC-1/2026-Q2/evidence.yaml': entry(second, hash),
    },
    'evidence-reused',
  ).map(({ uri, message }) => `${uri.split('/').at(-2) ?? ''}: ${message.en}`);

describe('evidence-reused', () => {
  it('finds one file under two periods', () => {
    expect(found('2026-Q2', HASH)).toEqual(['2026-Q2: r.csv is the same file as the evidence of 2026-Q1.']);
    expect(found('2026-Q1', HASH)).toEqual([]);
    expect(found('2026-Q2', 'b'.repeat(64))).toEqual([]);
  });
});
