import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { GitRepository } from '../testing/git-repository.js';
import { ObjectReader } from './read-objects.js';

let repository: GitRepository;
beforeEach(() => {
  repository = new GitRepository();
  repository.write('a.md', '# A\n');
  repository.write('b.md', '# B\n');
  repository.git('add', '.');
  repository.git('commit', '-qm', 'first');
});
afterEach(() => {
  rmSync(repository.folder, { recursive: true, force: true });
});

it('answers all who ask at the same moment, each with what it asked for', async () => {
  const reader = new ObjectReader(repository.folder);
  const found = await Promise.all([
    reader.read(['HEAD:a.md', 'HEAD:none.md']),
    reader.read(['HEAD:b.md']),
    reader.read([]),
  ]);
  expect(found.map((one) => [...one].map(([name, bytes]) => [name, bytes.toString('utf8')]))).toEqual([
    [['HEAD:a.md', '# A\n']],
    [['HEAD:b.md', '# B\n']],
    [],
  ]);
  expect([...(await reader.read(['HEAD:b.md'])).keys()]).toEqual(['HEAD:b.md']);
});

it('fails all who asked where there is no repository', async () => {
  const reader = new ObjectReader('/nowhere');
  const asked = await Promise.allSettled([reader.read(['HEAD:a.md']), reader.read(['HEAD:b.md'])]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
