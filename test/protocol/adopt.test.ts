import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IN_ORDER } from '../../src/analysis/testing/check-files.js';
import { withEdits } from '../../src/analysis/adopt/adopt.js';
import { Adopt, type AdoptResult } from '../../src/server/adopt-protocol.js';
import { TestClient } from './client.js';
import { MemoryFiles } from './memory-files.js';

const ROOT = 'file:///company';
const BARE = '# Access Control Policy\n\nThe CISO owns this policy.\n';
let files: MemoryFiles;
let client: TestClient;

beforeAll(async () => {
  files = new MemoryFiles(ROOT);
  files.set('policies/access.md', BARE);
  files.set('policies/done.md', `${IN_ORDER}# Done\n`);
  files.set('procedures/backup.md', '# Backup procedure\n\nWe make backups.\n');
  files.set('README.md', '# Read me\n');
  client = await TestClient.on(files);
}, 60_000);
afterAll(() => client.stop());

describe('attest/adopt', () => {
  it('proposes front matter as edits, for a part of the folder too', async () => {
    const all = await client.request<AdoptResult>(Adopt.method, { folder: ROOT });
    expect(all.documents).toBe(3);
    expect(all.adoptions.map(({ path }) => path)).toEqual(['policies/access.md', 'procedures/backup.md']);
    const part = await client.request<AdoptResult>(Adopt.method, {
      folder: ROOT,
      path: 'policies',
      history: { 'policies/access.md': { first: '2025-01-02', last: '2026-03-04', authors: ['Ada'] } },
    });
    expect(part.documents).toBe(2);
    const [access] = part.adoptions;
    expect(access?.detail).toContain('owner: CISO, approver: [CONFIRM: role that approves it]');
    expect(withEdits(BARE, access?.edits ?? [])).toBe(
      `---\ntitle: Access Control Policy\ntype: access-control\nowner: CISO\napprover: "[CONFIRM: role that approves it]"\nversion: "1.0"\napproved: "[CONFIRM: day of approval; last changed 2026-03-04]"\nreview: "[CONFIRM: how often it is reviewed, such as annual]"\n---\n\n${BARE}`,
    );
  });
});
