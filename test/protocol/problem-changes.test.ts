import { afterEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.js';
import { MemoryFiles } from './memory-files.js';

const SOC2 = 'version: 1\norganisation: { name: Acme }\nreport: { type: II, categories: [security] }\n';
const HEAD = '---\ntitle: Access control policy\nowner: CTO\n---\n\n# Access control policy\n\n';
/** A placeholder in every section: a problem each. */
const SECTIONS = Array.from(
  { length: 60 },
  (_, n) => `## Part ${n}\n\nAccess of team ${n} is reviewed by [TODO: role ${n}].\n`,
);
const TEXT = `${HEAD}${SECTIONS.join('\n')}`;

let clients: TestClient[] = [];
afterEach(async () => {
  await Promise.all(clients.map((client) => client.stop()));
  clients = [];
});

async function opened(problemChanges: boolean): Promise<{ client: TestClient; uri: string }> {
  const files = new MemoryFiles('file:///w');
  files.set('soc2.yaml', SOC2);
  files.set('policies/access.md', TEXT);
  const client = new TestClient(files);
  clients.push(client);
  await client.start([files.root], { today: '2026-11-24', problemChanges });
  const uri = `${files.root}/policies/access.md`;
  await client.open(uri, TEXT);
  await client.ready();
  return { client, uri };
}

const EDITS: readonly (readonly [what: string, before: string, after: string])[] = [
  ['a placeholder is filled in', '[TODO: role 30]', 'the CISO'],
  ['another appears', 'team 20 is', 'team 20 or [TODO: team] is'],
  ['a line is put in', '## Part 10', 'More on this.\n\n## Part 10'],
  // Not a whole section, or the problem of the next would stand in the very same place.
  ['lines are taken out', 'Access of team 40 is reviewed by [TODO: role 40].\n\n', ''],
  ['a word changes nothing', 'team 5 is', 'team five is'],
];

describe('the problems of an open file', () => {
  it('come as what is other, and add up to what comes whole', async () => {
    const [some, all] = await Promise.all([opened(true), opened(false)]);
    expect(all.client.problems).toEqual([]);
    expect(some.client.published).toEqual([]);
    for (const [what, before, after] of EDITS) {
      const sent = some.client.problems.length;
      for (const { client, uri } of [some, all]) await client.replace(uri, before, after);
      for (const { client } of [some, all]) await client.settle(200);
      const expected = all.client.diagnostics.get(all.uri)?.diagnostics ?? [];
      expect(expected.length, what).toBeGreaterThan(50);
      expect(some.client.diagnostics.get(some.uri)?.diagnostics, what).toEqual(expected);
      for (const { uri, diagnostics, runs } of some.client.problems.slice(sent)) {
        if (uri !== some.uri) continue;
        expect(runs, what).toBeDefined();
        expect(diagnostics.length, what).toBeLessThan(10);
      }
    }
    const runs = some.client.problems.flatMap((one) => one.runs ?? []);
    expect(runs.some(({ lines }) => lines > 0) && runs.some(({ lines }) => lines < 0)).toBe(true);
  }, 60_000);
});
