import { afterAll, beforeAll, expect, it } from 'vitest';
import { IN_ORDER } from '../../src/analysis/testing/check-files.js';
import { CompareWith } from '../../src/server/change-protocol.js';
import { TestClient } from './client.js';
import { MemoryFiles } from './memory-files.js';

const ROOT = 'file:///company';
const TEXT = `${IN_ORDER}# Access Control Policy

Access of a leaver is revoked within 24 hours by the Security Engineer.

System owners review all accounts every quarter.
`;
let client: TestClient;

beforeAll(async () => {
  const files = new MemoryFiles(ROOT);
  files.set('policies/access.md', TEXT.replace('24 hours', '5 days'));
  files.set('policies/new.md', `${IN_ORDER}# New Policy\n`);
  client = await TestClient.on(files);
}, 60_000);
afterAll(() => client.stop());

const compare = (files: readonly { uri: string; text?: string }[]): Promise<string> =>
  client.request<string>(CompareWith.method, { folder: ROOT, base: 'main', head: 'now', files });

it('says what the files mean compared with those of a branch', async () => {
  const page = await compare([
    { uri: `${ROOT}/policies/access.md`, text: TEXT },
    { uri: `${ROOT}/policies/new.md` },
    { uri: 'file:///elsewhere/secret.md', text: '# Secret' },
  ]);
  expect(page).toContain('### Weakened statements');
  expect(page).toContain('It said “24 hours”; now it says “5 days”.');
  expect(page).toContain('New policy document: policies/new.md');
  expect(page).not.toContain('ecret');
});

it('leaves what is open in the editor as it is', async () => {
  expect(await compare([])).toContain('Nothing that is compared here changed');
});
