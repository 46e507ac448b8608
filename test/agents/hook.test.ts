import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCaptured, type Captured } from '../../src/cli/testing/run-captured.js';
import { ACCESS, Company } from './company.js';

const PATH = 'policies/access-control.md';
const TRUE = '\n## Access reviews\n\nSystem owners review all accounts in Okta every quarter.\n';
const FALSE = '\n## Vault\n\nSecrets are kept in Keypit and rotated every 17 days.\n';
const MORE = '\n## Keys\n\nKeys are kept in Zafu.\n';

let company: Company;
let session = 0;

const fire = (event: object | string, ...args: readonly string[]): Promise<Captured> =>
  runCaptured(['hook', ...args], {
    input: Readable.from([typeof event === 'string' ? event : JSON.stringify(event)]),
    now: () => new Date('2026-06-01T12:00:00Z'),
  });
const edit = (more: object = {}, file = join(company.folder, PATH)): object => ({
  session_id: 's',
  cwd: company.folder,
  hook_event_name: 'PostToolUse',
  tool_name: 'Edit',
  tool_input: { file_path: file, ...more },
});
const stop = (more: object = {}): object => ({
  session_id: `test-${process.pid}-${session}`,
  cwd: company.folder,
  hook_event_name: 'Stop',
  ...more,
});
const SILENT: Captured = { out: '', error: '', code: 0 };

beforeEach(() => {
  vi.stubEnv('CLAUDE_PROJECT_DIR', undefined);
  company = new Company();
  session += 1;
});
afterEach(() => {
  vi.unstubAllEnvs();
  company.remove();
});

describe('after an edit', () => {
  it('is silent on what is so', async () => {
    company.write(PATH, `${ACCESS}${TRUE}`);
    expect(await fire(edit())).toEqual(SILENT);
  });

  it('tells the agent what nobody states, with the place and what to do', async () => {
    company.write(PATH, `${ACCESS}${FALSE}`);
    const { out, error, code } = await fire(edit());
    expect([out, code]).toEqual(['', 2]);
    expect(error).toContain(`${PATH}:23 “Keypit”`);
    expect(error).toContain('“every 17 days”');
    expect(error).toContain('[CONFIRM: …]');
    expect(error).not.toContain(company.folder);
  });

  it('judges what this edit wrote, not what stood there', async () => {
    company.write(PATH, `${ACCESS}${FALSE}${TRUE}`);
    const told = { old_string: '', new_string: TRUE };
    const other = edit({ old_string: 'x', new_string: TRUE });
    expect(await fire(edit({ ...told, old_string: '\n' }))).toEqual(SILENT);
    expect(await fire(other)).toEqual(SILENT);
    // What an edit before it invented is no fact for it.
    company.write(PATH, `${ACCESS}${FALSE}\nTokens are kept in Keypit, too.\n`);
    const again = await fire(edit({ old_string: '\n', new_string: '\nTokens are kept in Keypit, too.\n' }));
    expect(again.code).toBe(2);
    expect(again.error).not.toContain('17 days');
  });

  it('reads several edits, and the file as the agent had it', async () => {
    company.write(PATH, `${ACCESS}${FALSE}${MORE}`);
    const both = {
      edits: [
        { old_string: '#', new_string: FALSE },
        { old_string: '#', new_string: MORE },
      ],
    };
    const { error } = await fire(edit(both));
    expect(error).toContain('Keypit');
    expect(error).toContain('Zafu');
    const original = { ...edit(), tool_response: { originalFile: `${ACCESS}${FALSE}` } };
    const one = await fire(original);
    expect(one.error).not.toContain('Keypit');
    expect(one.error).toContain('Zafu');
  });

  it('judges a new policy as a whole, and works without git', async () => {
    company.write('policies/keys.md', `# Key Management Policy\n${MORE}`);
    expect((await fire(edit({ content: 'x' }, join(company.folder, 'policies/keys.md')))).code).toBe(2);
    rmSync(join(company.folder, '.git'), { recursive: true });
    expect((await fire(edit({ content: 'x' }, join(company.folder, 'policies/keys.md')))).code).toBe(2);
    company.write(PATH, `${ACCESS}${FALSE}`);
    const { error } = await fire(edit({ old_string: '\n', new_string: FALSE }));
    expect(error).toContain('Keypit');
  });

  it('lets no other uncommitted document speak for it', async () => {
    company.write('policies/keys.md', `# Key Management Policy\n${FALSE}`);
    company.write(PATH, `${ACCESS}${FALSE}`);
    expect((await fire(edit())).code).toBe(2);
  });

  it('is silent on other files, other folders and links out', async () => {
    company.write('src/main.ts', '// every 17 days\n');
    company.write('README.md', `# Loomboard\n${FALSE}`);
    const outside = mkdtempSync(join(tmpdir(), 'attest-outside-'));
    try {
      writeFileSync(join(outside, 'access-control.md'), `${ACCESS}${FALSE}`);
      symlinkSync(join(outside, 'access-control.md'), join(company.folder, 'policies/link.md'));
      for (const file of ['src/main.ts', 'README.md', 'policies/link.md', 'policies/none.md', '../x.md'])
        expect(await fire(edit({}, join(company.folder, file))), file).toEqual(SILENT);
      expect(await fire(edit({}, join(outside, 'access-control.md')))).toEqual(SILENT);
      expect(await fire({ ...edit(), tool_input: {} })).toEqual(SILENT);
      expect(await fire({ ...edit(), hook_event_name: 'PreToolUse' })).toEqual(SILENT);
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it('finds the company where the project has it', async () => {
    const project = mkdtempSync(join(tmpdir(), 'attest-project-'));
    const inner = new Company();
    try {
      mkdirSync(join(project, 'compliance'));
      rmSync(join(project, 'compliance'), { recursive: true });
      symlinkSync(inner.folder, join(project, 'compliance'));
      inner.write(PATH, `${ACCESS}${FALSE}`);
      const event = { ...edit({}, join(inner.folder, PATH)), cwd: project };
      expect((await fire(event, 'compliance')).code).toBe(2);
      vi.stubEnv('CLAUDE_PROJECT_DIR', project);
      expect((await fire({ ...event, cwd: '/' }, 'compliance')).code).toBe(2);
    } finally {
      inner.remove();
      rmSync(project, { recursive: true, force: true });
    }
  });
});

describe('when the agent is done', () => {
  it('holds it up once for each finding, and never when it goes on already', async () => {
    expect(await fire(stop())).toEqual(SILENT);
    company.write(PATH, `${ACCESS}${FALSE}`);
    expect(await fire(stop({ stop_hook_active: true }))).toEqual(SILENT);
    const first = await fire(stop());
    expect(first.code).toBe(2);
    expect(first.error).toContain('Keypit');
    expect(await fire(stop())).toEqual(SILENT);
    company.write(PATH, `${ACCESS}${FALSE}${MORE}`);
    const second = await fire(stop());
    expect(second.error).toContain('Zafu');
    expect(second.error).not.toContain('Keypit');
    expect((await fire(stop({ session_id: `other-${process.pid}-${session}` }))).error).toContain('Keypit');
  });

  it('is silent without changes, without policies among them, and without git', async () => {
    company.write('README.md', '# New\n');
    expect(await fire(stop())).toEqual(SILENT);
    company.write(PATH, `${ACCESS}${FALSE}`);
    rmSync(join(company.folder, '.git'), { recursive: true });
    expect(await fire(stop())).toEqual(SILENT);
  });
});

describe('what is no event', () => {
  it.each(['', 'nonsense', '[]', 'null', '{}', '{"hook_event_name":7}'])(
    '%j holds nobody up',
    async (text) => {
      const { out, error, code } = await fire(text);
      expect([out, code]).toEqual(['', 1]);
      expect(error).toContain('no event');
    },
  );

  it('nor does a folder that is not there', async () => {
    const gone = { ...edit(), cwd: join(company.folder, 'none') };
    const { error, code } = await fire(gone);
    expect(code).toBe(1);
    expect(error).toContain('attest hook:');
    // Of what is no Markdown no folder is looked at.
    expect(await fire({ ...gone, tool_input: { file_path: 'main.ts' } })).toEqual(SILENT);
  });
});
