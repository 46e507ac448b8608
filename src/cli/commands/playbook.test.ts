import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'attest-playbook-'));
  await writeFile(
    join(dir, 'soc2.yaml'),
    'organisation: { name: Acme }\ntools: [{ name: Okta, area: identity }]\nreport: { type: II, targetDate: 2027-06-01 }\n',
  );
  await mkdir(join(dir, 'playbook'));
  await writeFile(
    join(dir, 'playbook', 'board.md'),
    '---\ntitle: Board\nstep: 9\n---\nAsk {{organisation}}.\n',
  );
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ out: string; err: string; code: number }> {
  const { out, error, code } = await runCaptured(['playbook', ...args, '--today', '2026-11-24']);
  return { out, err: error, code };
}

describe('attest playbook', () => {
  it('lists every entry with its state, the own ones too', async () => {
    const { out, code } = await run('list', dir);
    expect(code).toBe(0);
    expect(out).toContain('[~] report-type: Type II; the dates are not all stated.');
    expect(out).toContain('own-board');
    expect(out).toMatch(/\d+ of 48 pages and documents done\./);
    expect((await run('list', dir, '--language', 'nl')).out).toContain(
      'Type II; nog niet alle data zijn vermeld.',
    );
    const steps = (
      JSON.parse((await run('list', dir, '--json')).out) as { steps: { entries: { id: string }[] }[] }
    ).steps;
    expect(steps.flatMap(({ entries }) => entries)).toHaveLength(49);
  });

  it('prints a page, or the filled prompt', async () => {
    const page = await run('run', 'report-type', dir);
    expect(page.out).toContain('# Type I or Type II');
    expect(page.out).toContain('2027-06-01');
    expect((await run('run', 'auditor-selection', dir)).err).toContain('soc2.yaml: organisation.industry');
    expect((await run('run', 'own-board', dir, '--prompt')).out).toBe('Ask Acme.\n');
    expect((await run('run', 'report-type', dir, '--language', 'nl')).out).toContain('# Type I of Type II');
  });

  it('writes to the usual place and never overwrites without being told', async () => {
    const path = join(dir, 'playbook/output/report-type.md');
    expect((await run('run', 'report-type', dir, '--out')).out).toContain('report-type.md');
    expect(await readFile(path, 'utf8')).toContain('type: playbook/report-type');
    await writeFile(path, 'mine');
    const again = await run('run', 'report-type', dir, '--out');
    expect([again.code, await readFile(path, 'utf8')]).toEqual([2, 'mine']);
    await run('run', 'report-type', dir, '--out', '--force');
    expect(await readFile(path, 'utf8')).not.toBe('mine');
  });

  it('does not follow a link out of the workspace', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'attest-outside-'));
    await rm(join(dir, 'playbook'), { recursive: true });
    await symlink(outside, join(dir, 'playbook'));
    const { code, err } = await run('run', 'report-type', dir, '--out');
    expect([code, err]).toEqual([2, 'playbook/output/report-type.md lies outside the workspace.\n']);
    await rm(outside, { recursive: true });
  });

  it('compares soc2.yaml with a commit', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', dir, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
        stdio: 'pipe',
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    await writeFile(
      join(dir, 'soc2.yaml'),
      'organisation: { name: Acme }\ntools: [{ name: Entra ID, area: identity }]\n',
    );
    const { out } = await run('run', 'policy-updates', dir, '--since', 'HEAD');
    expect(out).toContain('tool Entra ID');
    expect(out).toContain('tool Okta');
    expect((await run('run', 'policy-updates', dir, '--since', 'nowhere')).code).toBe(2);
    expect((await run('run', 'policy-updates', dir, '--since=--output=/tmp/x')).code).toBe(2);
  });

  it('tells of entries and folders that do not exist', async () => {
    expect((await run('run', 'nonsense', dir)).err).toContain('There is no entry “nonsense”');
    expect((await run('list', join(dir, 'gone'))).code).toBe(2);
  });
});
