import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
  await mkdir(join(folder, 'policies'));
  await writeFile(
    join(folder, 'policies/a.md'),
    '---\ntitle: Access Control Policy\nowner: Security Officer\napprover: CTO\nversion: "1.2"\nstatus: draft\n---\n\n# Access Control Policy\n\nThe Security Officer reviews all accounts every quarter.\n',
  );
  await writeFile(
    join(folder, 'soc2.yaml'),
    'organisation:\n  name: X\n  people:\n    - { name: Ada Byron, role: CTO }\n    - { name: Bo Diaz, role: CEO }\n',
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const approve = (...more: string[]) =>
  runCaptured(['approve', 'policies/a.md', '--dir', folder, '--today', '2026-11-24', ...more]);
const text = (): Promise<string> => readFile(join(folder, 'policies/a.md'), 'utf8');

describe('attest approve', () => {
  it('takes --version for the version of the document', async () => {
    const { out } = await approve('--approver', 'Ada Byron', '--version', '2.0');
    expect(out).toContain('policies/a.md: version 2.0 approved by Ada Byron on 2026-11-24');
    expect(await text()).toMatch(/approval:\n {2}by: Ada Byron\n {2}on: 2026-11-24\n {2}version: "2\.0"\n/);
  });

  it('refuses whom soc2.yaml has as somebody else than the approver that the document names', async () => {
    const before = await text();
    const { error, code } = await approve('--approver', 'Bo Diaz');
    expect(error).toContain('names CTO as its approver, and soc2.yaml has Bo Diaz as somebody else');
    expect(code).toBe(1);
    expect(await text()).toBe(before);
  });
});
