import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.js';

const SAMPLE = 'examples/meridian-metrics';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-report-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const run = (...args: string[]) => runCaptured([...args, '--today', '2026-11-24']);

describe('attest report --out', () => {
  it('writes the format that the file ends with, folders included', async () => {
    const file = join(folder, 'new', 'gaps.sarif');
    expect(await run('report', 'gaps', SAMPLE, '--out', file)).toMatchObject({ code: 0, error: '' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  it('writes nothing under a name of another format', async () => {
    const { code, error } = await run('report', 'gaps', SAMPLE, '--out', join(folder, 'gaps.xlsx'));
    expect([code, error]).toEqual([2, '“gaps” has no format xlsx; use: csv, md, html, docx, pdf, sarif.\n']);
  });

  it('says in one line why a file cannot be written', async () => {
    const taken = join(folder, 'taken.md');
    mkdirSync(taken);
    const { code, error } = await run('report', 'readiness', SAMPLE, '--out', taken);
    expect(code).toBe(2);
    expect(error).toMatch(/taken\.md cannot be written: illegal operation on a directory\.\n$/);
  });
});
