import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository } from '../testing/git-repository.js';
import { runCaptured } from '../testing/run-captured.js';

const CONFIG = `version: 1
organisation: { name: Harrow Desk, people: [{ name: Per Lund, role: CTO }] }
tools: [{ name: Jira, purpose: Access requests }]
report: { type: II, categories: [security] }
`;
const POLICY = `---
title: Access Control Policy
type: access-control
owner: CTO
---

# Access Control Policy

## Requests

New access shall be requested in Jira and approved by the CTO.

## Reviews

The CTO reviews all accounts every quarter.
`;
const REGISTER = 'id,system,owner\nS-1,Ledgerline,Mira Voss\n';

let repository: GitRepository;
beforeEach(() => {
  repository = new GitRepository();
  repository
    .write('soc2.yaml', CONFIG)
    .write('policies/access.md', POLICY)
    .write('registers/systems.csv', REGISTER)
    .commit('First');
});
afterEach(() => {
  repository.remove();
});

const verify = (...args: string[]) =>
  runCaptured(['verify', '--workspace', repository.folder, '--today', '2026-11-24', ...args]);

interface Json {
  readonly files: readonly {
    readonly path: string;
    readonly verdicts: readonly { readonly kind: string; readonly quote?: string }[];
  }[];
}

describe('attest verify', () => {
  it('says nothing against what did not change', async () => {
    expect((await verify('--base', 'HEAD')).code).toBe(0);
  });

  it('names what a change invents, weakens and contradicts, and leaves with 1', async () => {
    repository.write(
      'policies/access.md',
      POLICY.replace(' and approved by the CTO', '').replace('every quarter', 'every quarter in Oktagon'),
    );
    const { out, code } = await verify('--base', 'HEAD');
    expect(code).toBe(1);
    expect(out).toContain('policies/access.md');
    expect(out).toContain('Oktagon');
    const { files } = JSON.parse((await verify('--base', 'HEAD', '--format', 'json')).out) as Json;
    const kinds = files.flatMap(({ verdicts }) => verdicts.map(({ kind }) => kind));
    expect(kinds).toContain('invented');
    expect(kinds).toContain('weakened');
  });

  it('takes a policy under another name for what it was, and names one that is gone', async () => {
    const own = POLICY.replace('every quarter', 'every quarter, within 12 hours, in Ledgerline');
    repository.write('policies/access.md', own).commit('Second');
    repository.git('mv', 'policies/access.md', 'policies/accounts.md');
    const moved = await verify('--base', 'HEAD');
    expect([moved.code, moved.out]).toEqual([0, expect.stringContaining('0 new or changed statements')]);
    repository.write('policies/accounts.md', own.replace('within 12 hours', 'within 13 hours'));
    expect((await verify('--base', 'HEAD')).out).toContain('13 hours');
    repository.git('rm', '-q', '-f', 'policies/accounts.md');
    const gone = await verify('--base', 'HEAD');
    expect(gone.code).toBe(1);
    expect(gone.out).toContain('The policy “Access Control Policy” is gone');
  });

  it('takes names from a register', async () => {
    repository.write(
      'policies/access.md',
      POLICY.replace('in Jira and', 'in Jira, or for Ledgerline from Mira Voss, and'),
    );
    const { out } = await verify('--base', 'HEAD');
    expect(out).not.toMatch(/Ledgerline” is|Mira Voss” is/);
  });

  it('looks at the paths it is given alone', async () => {
    repository.write('policies/access.md', POLICY.replace('every quarter', 'every quarter in Oktagon'));
    repository.write('policies/other.md', '# Vendor Policy\n\nThe CTO reviews vendors.\n');
    const { out, code } = await verify(`${repository.folder}/policies/other.md`, '--base', 'HEAD');
    expect(out).not.toContain('Oktagon');
    expect(code).toBe(0);
  });

  it('writes SARIF', async () => {
    repository.write('policies/access.md', POLICY.replace('in Jira', 'in Oktagon'));
    const { out } = await verify('--base', 'HEAD', '--format', 'sarif');
    const { runs } = JSON.parse(out) as { runs: { results: { ruleId: string }[] }[] };
    expect(runs[0]?.results.length).toBeGreaterThan(0);
  });

  it('leaves with 2 where the base is none', async () => {
    const { code, error } = await verify('--base', 'no-such-branch');
    expect(code).toBe(2);
    expect(error).not.toBe('');
  });
});
