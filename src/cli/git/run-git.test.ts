import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitHistory } from '../adopt/git-history.js';
import { nameOfPerson } from '../answers/name-of-person.js';
import { runCaptured } from '../testing/run-captured.js';
import { GitRepository } from '../testing/git-repository.js';
import { GitHistory } from './git-history.js';
import { gitText, runGit } from './run-git.js';

let repository: GitRepository;
let mark: string;
let script: string;
beforeEach(() => {
  repository = new GitRepository();
  mark = join(repository.folder, '.git', 'ran');
  script = join(repository.folder, '.git', 'evil.sh');
  writeFileSync(script, `#!/bin/sh\ntouch '${mark}'\ncat\n`);
  chmodSync(script, 0o755);
  repository.write('soc2.yaml', 'version: 1\norganisation: { name: Acme }\n');
  repository.write('policies/access.md', '# Access Control Policy\n\nAccess is reviewed.\n');
  repository.git('add', '.');
  repository.git('commit', '-qm', 'first');
});
afterEach(() => {
  rmSync(repository.folder, { recursive: true, force: true });
});

/** Everything that asks git something of the folder. */
async function askEverything(folder: string): Promise<void> {
  await gitHistory(folder);
  await new GitHistory(folder).of(['policies/access.md']);
  await nameOfPerson(folder, undefined, { ask: () => Promise.resolve('x') });
  await runCaptured(['playbook', 'run', 'policy-updates', folder, '--since', 'HEAD']);
  await runCaptured(['diff', 'HEAD', folder]);
  await runCaptured(['adopt', folder]);
  await runCaptured(['evidence', 'population', folder]);
}

describe('runGit', () => {
  it.each([
    'core.fsmonitor',
    'core.sshCommand',
    'core.gitProxy',
    'core.askPass',
    'core.pager',
    'pager.log',
    'core.editor',
    'core.alternateRefsCommand',
    'diff.external',
    'diff.evil.command',
    'diff.evil.textconv',
    'filter.evil.clean',
    'filter.evil.smudge',
    'filter.evil.process',
    'credential.helper',
    'gpg.program',
    'uploadpack.packObjectsHook',
    'alias.log',
    'trailer.x.command',
  ])(
    'runs no program named by %s',
    async (setting) => {
      repository.write('.gitattributes', '*.md diff=evil filter=evil\n');
      repository.git('config', setting, setting.startsWith('alias') ? `!${script}` : script);
      repository.git('config', 'log.showSignature', 'true');
      await askEverything(repository.folder);
      expect(existsSync(mark)).toBe(false);
    },
    30_000,
  );

  it('runs no hooks', async () => {
    for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'pre-auto-gc'])
      cpSync(script, join(repository.folder, '.git', 'hooks', hook));
    await askEverything(repository.folder);
    expect(existsSync(mark)).toBe(false);
  }, 30_000);

  it.each([
    ['a path', '/nowhere', 'uploadpack'],
    ['a program', "ext::sh -c 'touch MARK'", 'uploadpack'],
    ['ssh', 'ssh://example.invalid/x', 'uploadpack'],
    ['a helper', 'x', 'vcs'],
  ])(
    'fetches no missing object from %s',
    async (_what, url, key) => {
      const blob = repository.git('rev-parse', 'HEAD:soc2.yaml').trim();
      const config = join(repository.folder, '.git', 'config');
      appendFileSync(
        config,
        `[core]\n\trepositoryformatversion = 1\n[extensions]\n\tpartialClone = evil\n[remote "evil"]\n\tpromisor = true\n\turl = "${url.replace('MARK', mark)}"\n\t${key} = "touch ${mark};false"\n`,
      );
      rmSync(join(repository.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
      const { error, code } = await runCaptured([
        'playbook',
        'run',
        'policy-updates',
        repository.folder,
        '--since',
        'HEAD',
      ]);
      expect(error).toContain('git has no soc2.yaml at “HEAD”');
      expect(code).toBe(2);
      await askEverything(repository.folder);
      expect(existsSync(mark)).toBe(false);
    },
    30_000,
  );

  it('takes no folder of a repository for a repository by itself', async () => {
    const bare = join(repository.folder, 'docs', 'evil');
    mkdirSync(join(bare, 'objects'), { recursive: true });
    mkdirSync(join(bare, 'refs'));
    writeFileSync(join(bare, 'HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(join(bare, 'config'), '[user]\n\tname = Planted\n');
    expect(await gitText(bare, 'config', ['user.name'])).not.toContain('Planted');
  });

  it('says when it takes too long, writes too much or is stopped', async () => {
    await expect(runGit(repository.folder, 'log', [], { timeout: 0 })).rejects.toMatchObject({
      reason: 'timeout',
    });
    await expect(runGit(repository.folder, 'log', [], { maxBytes: 1 })).rejects.toMatchObject({
      reason: 'too-much',
    });
    const stop = new AbortController();
    const run = runGit(repository.folder, 'log', [], { signal: stop.signal });
    stop.abort();
    await expect(run).rejects.toMatchObject({ reason: 'stopped' });
    await expect(runGit(repository.folder, 'log', ['a\0b'])).rejects.toMatchObject({ reason: 'refused' });
  });
});
