import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALICE, BOB, MadeRepository } from '../git/testing/made-repository.js';
import { runCaptured } from '../testing/run-captured.js';

const PATH = 'policies/access-control.md';
const TEXT = `---
title: Access Control Policy
type: access-control
owner: Head of Security
approver: CTO
version: "1.0"
approved: 2026-05-20
review: annual
status: approved
---

# Access Control Policy

System owners review all accounts every quarter.
`;

let repository: MadeRepository;
beforeEach(() => {
  repository = new MadeRepository();
  repository.write('soc2.yaml', 'organisation:\n  name: X\n');
  repository.write(PATH, TEXT);
  repository.commit(ALICE, '2026-05-20');
});
afterEach(() => {
  repository.remove();
});

async function reports(
  ...more: string[]
): Promise<readonly { code: string; message: string; why: string }[]> {
  const args = ['check', repository.folder, '--today', '2026-11-24', '--format', 'json', '--all', ...more];
  const { out } = await runCaptured(args);
  return (JSON.parse(out) as { diagnostics: { code: string; message: string; why: string }[] }).diagnostics;
}

const contradicted = async (...more: string[]) =>
  (await reports(...more)).filter(({ code }) => code === 'approval-contradicted');

describe('an approval that git contradicts', () => {
  it('is reported with what changed, though no fingerprint stands in the document', async () => {
    expect(await contradicted()).toEqual([]);
    repository.write(PATH, TEXT.replace('every quarter', 'every two years'));
    repository.commit(ALICE, '2026-09-01');
    const [found] = await contradicted();
    expect(found?.message).toContain('under the same approval of 2026-05-20');
    expect(found?.message).toContain('1 weakened');
    expect(found?.why).toContain('every two years');
  });

  it('is reported before the change is committed too', async () => {
    repository.write(PATH, TEXT.replace('every quarter', 'every two years'));
    expect((await contradicted())[0]?.message).toContain('not committed yet');
  });

  it('is not reported of a change of typing, of a new approval, or without git', async () => {
    repository.write(PATH, TEXT.replace('System owners review', 'System owners\nreview'));
    repository.commit(ALICE, '2026-09-01');
    expect(await contradicted()).toEqual([]);
    const anew = TEXT.replace('every quarter', 'every two years').replace('2026-05-20', '2026-10-01');
    repository.write(PATH, anew);
    repository.commit(BOB, '2026-10-01');
    expect(await contradicted()).toEqual([]);
    repository.write(PATH, anew.replace('two', 'three'));
    rmSync(join(repository.folder, '.git'), { recursive: true });
    expect(await contradicted()).toEqual([]);
  });

  it('is seen by a kept check when nothing but a commit came', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'attest-cache-'));
    const kept = ['--cache', '--cache-location', cache];
    repository.write(PATH, TEXT.replace('every quarter', 'every two years'));
    expect((await contradicted(...kept))[0]?.message).toContain('not committed yet');
    const commit = repository.commit(ALICE, '2026-09-01');
    expect((await contradicted(...kept))[0]?.message).toContain(commit.slice(0, 10));
    rmSync(cache, { recursive: true });
  });
});
