import { afterEach, describe, expect, it } from 'vitest';
import { Documents } from '../../src/server/policy-protocol.js';
import { Coverage } from '../../src/server/protocol.js';
import { TestClient } from './client.js';
import { MemoryFiles } from './memory-files.js';

const ROOT = 'file:///group';
let client: TestClient | undefined;

afterEach(async () => {
  await client?.stop();
  client = undefined;
});

const settings = (name: string, categories: string): string =>
  `version: 1\norganisation: { name: ${name} }\nreport: { type: II, categories: [${categories}] }\n`;

const policy = (title: string, days: string): string =>
  `---\ntitle: ${title}\nowner: CISO\nstatus: draft\n---\n\n# ${title}\n\nPasswords have at least ${days} characters. The tool list is TBD (CC9.9).\n`;

/** Two companies in one folder that has no soc2.yaml of its own, and a page that is of neither. */
function group(): MemoryFiles {
  const files = new MemoryFiles(ROOT);
  files.set('README.md', '# Two companies\n');
  files.set('north/soc2.yaml', settings('North', 'security'));
  files.set('north/policies/password.md', policy('Password policy', '14'));
  files.set('south/soc2.yaml', settings('South', 'security, availability'));
  files.set('south/policies/password.md', policy('Password policy', '8'));
  return files;
}

describe('two companies in one folder', () => {
  it('are shown one beside the other, and never held against each other', async () => {
    const files = group();
    client = await TestClient.on(files);
    for (const company of ['north', 'south']) {
      const codes = client.codes(files.uri(`${company}/policies/password.md`));
      expect(codes).toContain('placeholder');
      expect(codes).not.toContain('contradiction');
    }
    const coverage = await client.ask(Coverage, {});
    expect(coverage.map(({ folder }) => folder)).toEqual([files.uri('north'), files.uri('south')]);
    const documents = await client.ask(Documents, {});
    expect(JSON.stringify(documents)).toContain('north/policies/password.md');
    expect(JSON.stringify(documents)).toContain('south/policies/password.md');
    expect(client.errors).toEqual([]);
  });

  it('loses one company’s settings alone to a mistake in them: one error there, nothing elsewhere', async () => {
    const files = group();
    client = await TestClient.on(files);
    const now = (path: string): string[] => client?.codes(files.uri(path)) ?? [];
    const before = { north: now('north/policies/password.md'), south: now('south/policies/password.md') };
    const southConfig = now('south/soc2.yaml');
    const uri = files.uri('north/soc2.yaml');
    await client.open(uri, files.text('north/soc2.yaml'), 'yaml');
    await client.replace(uri, '[security]', '[security');
    await client.until('the mistake is told', () => now('north/soc2.yaml').includes('file-problem'));
    const told = client.diagnostics.get(uri)?.diagnostics ?? [];
    expect(told.filter(({ severity }) => severity === 1)).toHaveLength(1);
    // What the last version that could be read says still holds.
    expect(now('north/policies/password.md')).toEqual(before.north);
    expect(now('south/policies/password.md')).toEqual(before.south);
    expect(now('south/soc2.yaml')).toEqual(southConfig);
    await client.replace(uri, '[security', '[security]');
    await client.until('the mistake is gone', () => !now('north/soc2.yaml').includes('file-problem'));
    expect(client.errors).toEqual([]);
  });
});
