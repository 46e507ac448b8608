import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.js';

const POLICY =
  '---\ntitle: Access Control Policy\nowner: Security Officer\nversion: "1.2"\nstatus: draft\n---\n\n# Access Control Policy\n\nThe Security Officer reviews all accounts every quarter.\n';
const DAY = ['--today', '2026-11-24'];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
  await mkdir(join(folder, 'policies'));
  await writeFile(join(folder, 'policies/a.md'), POLICY);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('controls that are written in another form than a list of mappings', () => {
  const forms: readonly (readonly [string, string])[] = [
    [
      'a mapping',
      'controls:\n  AC-01:\n    title: Reviews\n    criteria: [CC6.1]\n  AC-02:\n    title: Leavers\n',
    ],
    ['bare texts', 'controls:\n  - Accounts are reviewed every quarter\n  - Leavers lose access at once\n'],
    ['one text', 'controls: see the wiki\n'],
    ['a list of bare texts as the file', '- AC-01\n- AC-02\n'],
  ];
  it.each(forms)('ends a check with 2 and names the file for %s', async (_, yaml) => {
    await writeFile(join(folder, 'controls.yaml'), yaml);
    const { out, error, code } = await runCaptured(['check', folder, ...DAY]);
    expect(out + error).toMatch(/controls\.yaml/);
    expect(out + error).toContain('What stands here was not read.');
    expect(code).toBe(2);
  });
});

describe('commands that write', () => {
  const NOT_WHOLE = /not whole/;

  it('say so in a workspace of which something could not be read, and do what they can', async () => {
    await writeFile(join(folder, 'controls.yaml'), 'controls: see the wiki\n');
    const approved = await runCaptured(['approve', '--approver', 'Ada Byron', '--dir', folder, ...DAY]);
    expect(approved.error).toMatch(NOT_WHOLE);
    expect(approved.code).toBe(2);
    expect(await readFile(join(folder, 'policies/a.md'), 'utf8')).toContain('by: Ada Byron');
    await writeFile(
      join(folder, 'policies/a.md'),
      (await readFile(join(folder, 'policies/a.md'), 'utf8')).replace('status: draft', 'status: approved'),
    );
    const read = ['acknowledge', 'policies/a.md', '--person', 'Bo Diaz', '--dir', folder, ...DAY];
    const acknowledged = await runCaptured(read);
    expect(acknowledged.error).toMatch(NOT_WHOLE);
    expect(acknowledged.code).toBe(2);
    const made = await runCaptured(['new', 'incident-response', folder]);
    expect(made.error).toMatch(NOT_WHOLE);
    expect(made.code).toBe(2);
  });

  it('say nothing of the kind in a whole one', async () => {
    const approved = await runCaptured(['approve', '--approver', 'Ada Byron', '--dir', folder, ...DAY]);
    expect(approved.error).not.toMatch(NOT_WHOLE);
    expect(approved.code).toBe(0);
    const made = await runCaptured(['new', 'incident-response', folder]);
    expect(made.error).not.toMatch(NOT_WHOLE);
    expect(made.code).toBe(0);
  });
});
