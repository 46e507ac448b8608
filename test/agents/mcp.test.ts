import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { LATEST_PROTOCOL_VERSION } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PLAYBOOK_ENTRIES } from '../../src/catalog/playbook.js';
import { ScriptedServer } from '../authoring/scripted-server.js';
import { buildCli, type BuiltCli } from './built-cli.js';
import { ACCESS, Company } from './company.js';

interface Told {
  readonly isError: boolean;
  readonly text: string;
  // The shape is what the tool's output schema says; the SDK's client holds the answer to it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

const PATH = 'policies/access-control.md';
const GOOD = `${ACCESS}
## Access reviews

System owners review all accounts in Okta every quarter and record the outcome in Jira.
`;
const BAD = `${ACCESS}
## Access reviews

The Chief Risk Officer reviews all accounts in CyberArk every 9 days.
`;

let cli: BuiltCli;
let company: Company;
let client: Client;

async function connect(folder = company.folder): Promise<Client> {
  const made = new Client({ name: 'test-agent', version: '1' });
  await made.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [cli.program, 'mcp', folder, '--today', '2026-06-01'],
      stderr: 'ignore',
    }),
  );
  return made;
}

async function call(name: string, args: Readonly<Record<string, unknown>> = {}): Promise<Told> {
  const result = await client.callTool({ name, arguments: args });
  const [first] = result.content as { text: string }[];
  return { isError: result.isError === true, text: first?.text ?? '', data: result.structuredContent };
}

beforeAll(async () => {
  cli = await buildCli();
});
afterAll(async () => {
  await cli.remove();
});
beforeEach(async () => {
  company = new Company();
  client = await connect();
});
afterEach(async () => {
  await client.close();
  company.remove();
});

describe('the tools', () => {
  it('say what they take, give and do; one of them writes and says so', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'list_criteria',
      'explain_criterion',
      'list_documents',
      'document_contents',
      'list_gaps',
      'list_controls',
      'evidence_due',
      'facts_for',
      'draft_instructions',
      'verify_text',
      'verify_changes',
      'record_answer',
    ]);
    for (const { name, inputSchema, outputSchema, annotations, description } of tools) {
      expect(inputSchema.additionalProperties, name).toBe(false);
      expect(outputSchema?.properties, name).toBeDefined();
      expect(annotations?.readOnlyHint, name).toBe(name !== 'record_answer');
      expect(annotations?.openWorldHint, name).toBe(false);
      if (name === 'record_answer') {
        expect(annotations?.destructiveHint).toBe(false);
        expect(description).toContain('WRITES answers.yaml');
      }
    }
  });

  it('tell what is so, and see a file as it is at that moment', async () => {
    const criteria = await call('list_criteria', { group: 'CC6' });
    expect(criteria.data.total).toBe(8);
    expect(criteria.data.criteria[0]).toMatchObject({ id: 'CC6.1', inScope: true, substantiated: true });
    const first = await call('list_criteria', { limit: 10 });
    expect(first.data).toMatchObject({ total: 33, nextOffset: 10 });
    expect(first.data.criteria).toHaveLength(10);
    const last = await call('list_criteria', { limit: 10, offset: 30 });
    expect(last.data.criteria).toHaveLength(3);
    expect(last.data.nextOffset).toBeUndefined();

    const explained = await call('explain_criterion', { criterion: 'cc6.1' });
    const sentences = explained.data.pointsOfFocus.flatMap((point: { places: object[] }) => point.places);
    expect(sentences).toContainEqual(
      expect.objectContaining({
        path: PATH,
        line: 15,
        sentence: 'All employees must sign in with Okta and a second factor.',
      }),
    );

    const contents = await call('document_contents', { path: PATH });
    const byId = new Map<string, { state: string; line?: number; sentence?: string }>(
      contents.data.contents.map((one: { id: string }) => [one.id, one]),
    );
    expect(byId.get('mfa')).toMatchObject({ state: 'found', line: 15, heading: 'Authentication' });
    expect(byId.get('access-reviews')).toMatchObject({ state: 'missing' });
    company.write(PATH, GOOD);
    const after = await call('document_contents', { path: PATH });
    expect(after.data.contents.find((one: { id: string }) => one.id === 'access-reviews')).toMatchObject({
      state: 'found',
      line: 23,
    });
    company.write(PATH, `${ACCESS}\n## Access reviews\n\nAccess is not reviewed yet.\n`);
    const denied = await call('document_contents', { path: PATH });
    expect(denied.data.contents.find((one: { id: string }) => one.id === 'access-reviews').state).toBe(
      'weak',
    );

    company.write('policies/gone.md', '# Backup Policy\n\nBackups are made every day.\n');
    expect((await call('list_documents')).data.total).toBe(2);
    rmSync(join(company.folder, 'policies/gone.md'));
    expect((await call('list_documents')).data.documents).toMatchObject([
      { path: PATH, type: 'access-control', approvalLacks: [] },
    ]);

    const controls = await call('list_controls', { criterion: 'CC6.2' });
    expect(controls.data.controls).toMatchObject([
      { id: 'AC-02', frequency: 'quarterly', owner: 'Head of Security', evidenceState: 'none', line: 2 },
    ]);
    expect((await call('list_controls', { criterion: 'CC8.1' })).data.controls).toEqual([]);

    const due = await call('evidence_due', { until: '2026-12-31' });
    expect(
      due.data.evidence.map(({ period, state }: { period: string; state: string }) => [period, state]),
    ).toEqual([
      ['2026-Q1', 'missing'],
      ['2026-Q2', 'open'],
      ['2026-Q3', 'upcoming'],
      ['2026-Q4', 'upcoming'],
    ]);
    expect((await call('evidence_due')).data.total).toBe(2);
  });

  it('give facts with their sources, and the people behind them', async () => {
    const { data } = await call('facts_for', {
      subject: 'quarterly reviews of accounts',
      criterion: 'CC6.2',
    });
    expect(data.facts[0]).toMatchObject({
      source: { kind: 'control', id: 'AC-02', path: 'controls.yaml', line: 2 },
    });
    expect(data.facts).toContainEqual(
      expect.objectContaining({
        text: 'Ines Vogel: Head of Security',
        source: expect.objectContaining({ kind: 'person' }),
      }),
    );
    const nothing = await call('facts_for', { subject: 'zeppelins' });
    expect(nothing.data).toMatchObject({ facts: [], total: 0 });
    const own = await call('facts_for', { subject: 'sign in with a second factor' });
    expect(JSON.stringify(own.data)).toContain('second factor');
    const without = await call('facts_for', { subject: 'sign in with a second factor', path: PATH });
    expect(JSON.stringify(without.data.facts)).not.toContain('second factor');
  });

  it('list gaps by document, criterion and stage, and help to write', async () => {
    const all = await call('list_gaps', { limit: 5 });
    expect(all.data.gaps).toHaveLength(5);
    const own = await call('list_gaps', { path: PATH, limit: 100 });
    expect(own.data.gaps.every(({ path }: { path: string }) => path === PATH)).toBe(true);
    const gap = own.data.gaps.find(({ message }: { message: string }) => /access review/i.test(message));
    expect(gap).toMatchObject({ code: 'missing-content', stage: 'text', textCloses: true });
    const draft = await call('draft_instructions', { path: PATH, gaps: [gap.id] });
    expect(draft.data.instructions).toContain('State only facts');
    expect(draft.data.material).toContain('AC-02');
    const fresh = await call('draft_instructions', {
      path: 'policies/backup.md',
      policyType: 'backup-recovery',
    });
    expect(fresh.data.head).toContain('type: backup-recovery');
    expect(existsSync(join(company.folder, 'policies/backup.md'))).toBe(false);
    const lacking = await call('draft_instructions', { path: 'policies/backup.md' });
    expect(lacking).toMatchObject({ isError: true });
    expect(lacking.text).toContain('give “policyType”');
    expect((await call('draft_instructions', { path: PATH, gaps: ['gap-0'] })).text).toContain('list_gaps');
  });

  it('keep what a person said, once, with the agent that wrote it down', async () => {
    const given = {
      path: PATH,
      kind: 'stated-here',
      content: 'access-reviews',
      quote: 'Access is requested in Jira',
      why: 'Requests are looked at again each quarter.',
      by: 'Ines Vogel',
    };
    const kept = await call('record_answer', given);
    expect(kept.data).toMatchObject({
      file: 'answers.yaml',
      by: 'Ines Vogel',
      date: '2026-06-01',
      proposedBy: 'test-agent',
    });
    expect(readFileSync(join(company.folder, 'answers.yaml'), 'utf8')).toContain('test-agent');
    const contents = await call('document_contents', { path: PATH });
    expect(contents.data.contents.find((one: { id: string }) => one.id === 'access-reviews')).toMatchObject({
      state: 'found',
      answeredBy: 'Ines Vogel',
    });
    const before = readFileSync(join(company.folder, 'answers.yaml'), 'utf8');
    const again = await call('record_answer', {
      ...given,
      kind: 'does-not-apply',
      quote: undefined,
      by: 'Tom Baas',
    });
    expect(again).toMatchObject({ isError: true });
    expect(again.text).toContain('Ines Vogel answered this');
    expect(readFileSync(join(company.folder, 'answers.yaml'), 'utf8')).toBe(before);
    const both = await Promise.all(
      ['mfa', 'least-privilege'].map((content) =>
        call('record_answer', { path: PATH, kind: 'does-not-apply', content, why: 'x', by: 'Tom Baas' }),
      ),
    );
    expect(both.map(({ isError }) => isError)).toEqual([false, false]);
    const all = readFileSync(join(company.folder, 'answers.yaml'), 'utf8');
    for (const content of ['access-reviews', 'mfa', 'least-privilege']) expect(all).toContain(content);
    expect((await call('record_answer', { ...given, content: 'nothing' })).text).toContain('not expected');
    expect((await call('record_answer', { path: PATH, kind: 'wrong-link', why: 'x' })).text).toContain(
      '“criterion”',
    );
  });
});

describe('verify', () => {
  it('an agent lists gaps, writes one good and one bad section, and verify tells them apart', async () => {
    const { data } = await call('list_gaps', { path: PATH, stage: 'text', limit: 100 });
    expect(data.gaps.some(({ message }: { message: string }) => /access review/i.test(message))).toBe(true);

    const bad = await call('verify_text', { path: PATH, after: BAD });
    expect(bad.data).toMatchObject({ ok: false, statements: 1 });
    const quotes = bad.data.verdicts.map(
      ({ kind, quote, line }: { kind: string; quote: string; line: number }) => [kind, quote, line],
    );
    expect(quotes).toContainEqual(['invented', 'CyberArk', 23]);
    expect(quotes).toContainEqual(['invented', 'Chief Risk Officer', 23]);

    const good = await call('verify_text', { path: PATH, after: GOOD, withSupported: true });
    expect(good.data).toMatchObject({ ok: true, statements: 1 });
    expect(good.data.verdicts).toMatchObject([{ kind: 'supported', source: expect.anything() as unknown }]);
    // Nothing was written by either.
    expect(readFileSync(join(company.folder, PATH), 'utf8')).toBe(ACCESS);
    expect(company.git('status', '--short')).toBe('');

    company.write(PATH, BAD);
    expect((await call('verify_changes')).data).toMatchObject({
      ok: false,
      documents: [{ path: PATH, ok: false }],
    });
    company.write(PATH, GOOD);
    expect((await call('verify_changes')).data).toMatchObject({
      ok: true,
      documents: [{ path: PATH, ok: true }],
    });
    expect((await call('list_gaps', { path: PATH, stage: 'text', limit: 100 })).data.total).toBeLessThan(
      data.total,
    );
  });

  it('lets no changed document speak for another, and names records that changed', async () => {
    const claim = '\n## Vault\n\nSecrets are kept in Keypit and rotated every 17 days.\n';
    company.write('policies/keys.md', '# Key Management Policy\n\nKeys are kept in AWS.\n');
    company.commit();
    company.write(PATH, `${ACCESS}${claim}`);
    company.write('policies/keys.md', `# Key Management Policy\n\nKeys are kept in AWS.\n${claim}`);
    company.write(
      'soc2.yaml',
      readFileSync(join(company.folder, 'soc2.yaml'), 'utf8').replace('Jira', 'Linear'),
    );
    const { data } = await call('verify_changes');
    expect(data.documents.map(({ path, ok }: { path: string; ok: boolean }) => [path, ok])).toEqual([
      [PATH, false],
      ['policies/keys.md', false],
    ]);
    expect(data.changedRecords).toEqual(['soc2.yaml']);
    const one = await call('verify_changes', { path: 'policies/keys.md' });
    expect(one.data.documents).toHaveLength(1);
    rmSync(join(company.folder, 'policies/keys.md'));
    expect((await call('verify_changes')).data.removed).toEqual(['policies/keys.md']);
  });

  it('says what attest verify says', async () => {
    company.write('policies/keys.md', '# Key Management Policy\n\nKeys are replaced every 90 days.\n');
    company.commit();
    company.write(
      PATH,
      `${BAD}\nThe CTO may approve accounts. Keys are replaced every 30 days.\n`.replace('must', 'should'),
    );
    company.write('policies/new.md', '# Backup Policy\n\nBackups are made in Keypit every day.\n');
    const { data } = await call('verify_changes', { withSupported: true, limit: 100 });
    const { stdout } = spawnSync(
      process.execPath,
      [
        cli.program,
        'verify',
        '--workspace',
        company.folder,
        '--base',
        'HEAD',
        '--format',
        'json',
        '--today',
        '2026-06-01',
      ],
      { encoding: 'utf8' },
    );
    interface Verdicts {
      readonly path: string;
      readonly statements: number;
      readonly verdicts: readonly { kind: string; sentence: string; quote: string }[];
    }
    const plain = (files: readonly Verdicts[]): unknown =>
      files
        .map(({ path, statements, verdicts }) => ({
          path,
          statements,
          verdicts: verdicts.map(({ kind, sentence, quote }) => [kind, sentence, quote].join(' | ')).sort(),
        }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    const { files } = JSON.parse(stdout) as { files: readonly Verdicts[] };
    expect(files).toHaveLength(2);
    expect(files.flatMap(({ verdicts }) => verdicts).length).toBeGreaterThan(4);
    expect(plain(data.documents as readonly Verdicts[])).toEqual(plain(files));
  });

  it('takes the words of the user for facts', async () => {
    const after = `${ACCESS}\n## Vault\n\nSecrets are kept in Keypit.\n`;
    expect((await call('verify_text', { path: PATH, after })).data.ok).toBe(false);
    const said = await call('verify_text', {
      path: PATH,
      after,
      userSaid: ['We keep our secrets in Keypit.'],
    });
    expect(said.data.ok).toBe(true);
  });

  it('says when there is nothing to compare with', async () => {
    expect((await call('verify_changes', { base: 'nowhere' })).text).toContain('git knows no commit');
    for (const base of ['--output=x', 'a b', '-p'])
      expect((await call('verify_changes', { base })).text).toContain('is no commit, branch or tag');
    rmSync(join(company.folder, '.git'), { recursive: true });
    expect((await call('verify_changes')).text).toContain('no git repository');
  });
});

describe('prompts and resources', () => {
  it('offer every prompt of the guide, filled from the workspace', async () => {
    company.write('playbook/own.md', '---\ntitle: Our own\n---\n\nTell {{organisation}} about looms.\n');
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual([...PLAYBOOK_ENTRIES.map(({ id }) => id), 'own-own']);
    for (const { name } of prompts) {
      const { messages } = await client.getPrompt({ name, arguments: {} });
      const [message] = messages;
      expect(message?.role, name).toBe('user');
      expect(JSON.stringify(message?.content), name).not.toContain('{{');
    }
    const text = async (given: Record<string, string>): Promise<string> => {
      const { messages } = await client.getPrompt({ name: 'report-type', arguments: given });
      return (messages[0]?.content as { text: string }).text;
    };
    expect(await text({})).toContain('Larch & Loom');
    expect(await text({})).toContain('[CONFIRM: date the report is needed]');
    expect(await text({ 'target-date': '2027-03-01' })).toContain('2027-03-01');
    expect(await text({ language: 'nl' })).toContain('levert Loomboard');
    await expect(text({ nonsense: 'x' })).rejects.toThrow('has no argument "nonsense"');
    await expect(client.getPrompt({ name: 'nope' })).rejects.toThrow(
      /^MCP error -32602: There is no prompt "nope"/,
    );
  });

  it('give criteria and policies, with lists, templates and completions', async () => {
    const { resources } = await client.listResources();
    expect(resources.filter(({ uri }) => uri.startsWith('attest://criterion/'))).toHaveLength(61);
    expect(resources.map(({ uri }) => uri)).toContain(`attest://policy/${PATH}`);
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'attest://criterion/{id}',
      'attest://policy/{+path}',
    ]);
    const read = async (uri: string): Promise<string> => {
      const [content] = (await client.readResource({ uri })).contents;
      return content && 'text' in content ? content.text : '';
    };
    expect(JSON.parse(await read('attest://criterion/CC6.1'))).toMatchObject({ id: 'CC6.1' });
    expect(await read(`attest://policy/${PATH}`)).toBe(ACCESS);
    company.write('policies/é and %.md', '# Backup Policy\n\nBackups are made every day.\n');
    const odd = (await client.listResources()).resources.find(({ name }) => name.includes('%'));
    expect(await read(odd?.uri ?? '')).toContain('Backups');
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: 'attest://criterion/{id}' },
      argument: { name: 'id', value: 'cc8' },
    });
    expect(completion.values).toEqual(['CC8.1']);
  });
});

describe('hostile input', () => {
  it('reads nothing outside the workspace, neither by path nor through a link', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'attest-outside-'));
    try {
      writeFileSync(join(outside, 'secret.md'), '# Access Control Policy\n\nThe secret is 42.\n');
      symlinkSync(join(outside, 'secret.md'), join(company.folder, 'policies/link.md'));
      symlinkSync(outside, join(company.folder, 'policies/out'));
      const paths = [
        '../secret.md',
        join(outside, 'secret.md'),
        '/etc/passwd',
        'policies/link.md',
        'policies/out/secret.md',
      ];
      for (const path of [...paths, 'C:\\x.md', '..\\x.md', 'a\u0000.md', 'soc2.yaml', '.git/config', '.']) {
        for (const [tool, more] of [
          ['document_contents', {}],
          ['list_gaps', {}],
          ['draft_instructions', {}],
          ['record_answer', { kind: 'does-not-apply', content: 'mfa', why: 'x', by: 'x' }],
        ] as const) {
          const { isError, text } = await call(tool, { path, ...more });
          expect(isError, `${tool} ${path}`).toBe(true);
          expect(text, `${tool} ${path}`).not.toContain('42');
          expect(text).not.toContain(company.folder);
        }
        await expect(
          client.readResource({ uri: `attest://policy/${encodeURIComponent(path)}` }),
        ).rejects.toThrow();
      }
      const text = await call('verify_text', { path: '../x.md', after: 'x' });
      expect(text).toMatchObject({ isError: true });
      expect(JSON.stringify((await call('list_documents')).data)).not.toContain('link.md');
      expect(existsSync(join(company.folder, 'answers.yaml'))).toBe(false);
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it('refuses wrong arguments with what is wrong, and goes on', async () => {
    const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
      ['list_criteria', { which: 'some' }, 'which'],
      ['list_criteria', { limit: 0 }, 'limit'],
      ['list_criteria', { limit: 1e9 }, 'limit'],
      ['list_criteria', { extra: 1 }, 'extra'],
      ['explain_criterion', {}, 'criterion'],
      ['explain_criterion', { criterion: 'CC9.9' }, 'There is no criterion'],
      ['explain_criterion', { criterion: '__proto__' }, 'There is no criterion'],
      ['evidence_due', { until: 'soon' }, 'until'],
      ['evidence_due', { control: 'XX-99' }, 'list_controls'],
      ['verify_text', { path: PATH, after: 7 }, 'after'],
      ['verify_text', { path: PATH, after: 'x', userSaid: Array(5000).fill('x') }, 'maximum'],
      ['no_such_tool', {}, 'not found'],
    ];
    for (const [tool, args, words] of wrong) {
      const { isError, text } = await call(tool, args);
      expect(isError, tool).toBe(true);
      expect(text, tool).toContain(words);
    }
    expect((await call('list_documents')).isError).toBe(false);
  });

  it('refuses texts that are too long, and takes long ones', async () => {
    const long = await call('verify_text', { path: PATH, after: 'x'.repeat(1_000_001) });
    expect(long).toMatchObject({ isError: true });
    expect(long.text).toContain('1000000');
    const many = `${ACCESS}\n${'Access is kept in Keypit for 17 days. '.repeat(400)}\n`;
    const { data, text } = await call('verify_text', { path: PATH, after: many });
    expect(data.ok).toBe(false);
    expect(data.verdicts).toHaveLength(25);
    expect(data.notShown).toBeGreaterThan(0);
    expect(text.length).toBeLessThan(40_000);
  });

  it('ends, with a message, when a line does not end', async () => {
    const child = spawn(process.execPath, [cli.program, 'mcp', company.folder], { stdio: 'pipe' });
    let said = '';
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    child.stdin.on('error', () => undefined);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.stdin.write(`{"jsonrpc":"2.0","id":1,"method":"${'x'.repeat(11 * 1024 * 1024)}`);
    await ended;
    expect(said).toContain('exceeded maximum size');
  });

  it('goes on after lines that are no messages', async () => {
    const child = spawn(process.execPath, [cli.program, 'mcp', company.folder], { stdio: 'pipe' });
    const line = new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk) => resolve(String(chunk))),
    );
    const hello = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
    };
    child.stdin.write(`not json\n[]\n{"jsonrpc":"1.0"}\n\n${JSON.stringify(hello)}\n`);
    expect(JSON.parse(await line)).toMatchObject({ id: 1, result: { serverInfo: { name: 'attest' } } });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.stdin.end();
    expect(await ended).toBe(0);
  });

  it('says what is wrong when there is no such folder', async () => {
    await expect(connect(join(company.folder, 'none'))).rejects.toThrow();
  });

  it('stops for a request that is cancelled, and answers the others', async () => {
    const controller = new AbortController();
    const cancelled = client.callTool({ name: 'list_gaps', arguments: {} }, undefined, {
      signal: controller.signal,
    });
    const other = client.callTool({ name: 'list_documents', arguments: {} });
    controller.abort('enough');
    await expect(cancelled).rejects.toThrow('enough');
    expect((await other).isError).not.toBe(true);
  });
});

describe('protocol versions', () => {
  it.each([LATEST_PROTOCOL_VERSION, '2025-06-18', '2025-03-26'])('speaks %s', async (version) => {
    const child = spawn(process.execPath, [cli.program, 'mcp', company.folder], { stdio: 'pipe' });
    try {
      const answers: { id?: number; result?: Record<string, unknown> }[] = [];
      let rest = '';
      let tell: (() => void) | undefined;
      child.stdout.on('data', (chunk) => {
        const lines = (rest + String(chunk)).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) answers.push(JSON.parse(line) as (typeof answers)[number]);
        tell?.();
      });
      const ask = async (id: number, method: string, params: object): Promise<Record<string, unknown>> => {
        child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
        for (;;) {
          const found = answers.find((one) => one.id === id);
          if (found) return found.result ?? {};
          await new Promise<void>((resolve) => (tell = resolve));
        }
      };
      const hello = await ask(1, 'initialize', {
        protocolVersion: version,
        capabilities: {},
        clientInfo: { name: 'old', version: '1' },
      });
      expect(hello.protocolVersion).toBe(version);
      expect(hello.instructions).toContain('verify_text');
      child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`);
      const result = await ask(2, 'tools/call', { name: 'list_documents', arguments: {} });
      // Clients of before structured content read the text.
      const [content] = result.content as { text: string }[];
      expect(JSON.parse(content?.text ?? '')).toEqual(result.structuredContent);
    } finally {
      child.kill();
    }
  });
});

describe('a model over HTTP', () => {
  it('acts on the answers until what it writes is so', async () => {
    const server = new ScriptedServer();
    server.script = (response, { body }) => {
      const { messages } = JSON.parse(body) as {
        messages: { role: string; name?: string; content: string }[];
      };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(nextStep(messages)));
    };
    const url = await server.start();
    try {
      const messages: { role: string; name?: string; content: string }[] = [
        { role: 'user', content: `Write about access reviews in ${PATH}.` },
      ];
      const steps: string[] = [];
      for (let n = 0; n < 12; n += 1) {
        const reply = await fetch(`${url}/chat/completions`, {
          method: 'POST',
          body: JSON.stringify({ messages }),
        });
        const { tool, args, write } = (await reply.json()) as Step;
        if (write !== undefined) company.write(PATH, write);
        if (tool === undefined) break;
        steps.push(tool);
        const { text } = await call(tool, args);
        messages.push({ role: 'tool', name: tool, content: text });
      }
      expect(steps).toEqual([
        'list_gaps',
        'draft_instructions',
        'verify_text',
        'verify_text',
        'verify_changes',
      ]);
      expect(readFileSync(join(company.folder, PATH), 'utf8')).toBe(GOOD);
      expect((await call('verify_changes')).data.ok).toBe(true);
    } finally {
      await server.stop();
    }
  });
});

interface Step {
  readonly tool?: string;
  readonly args?: Readonly<Record<string, unknown>>;
  /** What it writes into the policy first. */
  readonly write?: string;
}

const DRAFT = [
  'System owners review all accounts in Okta every quarter and record the outcome in Jira.',
  'Vanta sends the outcome to the Chief Risk Officer within 9 days.',
];

/** What a model does next: it drafts too much at first, and takes out the sentences that verify names. */
function nextStep(messages: readonly { readonly name?: string; readonly content: string }[]): Step {
  const last = messages.at(-1);
  const section = (sentences: readonly string[]): string =>
    `${ACCESS}\n## Access reviews\n\n${sentences.join(' ')}\n`;
  switch (last?.name) {
    case undefined:
      return { tool: 'list_gaps', args: { path: PATH, stage: 'text', limit: 100 } };
    case 'list_gaps': {
      const { gaps } = JSON.parse(last.content) as {
        gaps: { id: string; message: string; textCloses: boolean }[];
      };
      const gap = gaps.find(({ message, textCloses }) => textCloses && /access review/i.test(message));
      return { tool: 'draft_instructions', args: { path: PATH, gaps: [gap?.id] } };
    }
    case 'draft_instructions':
      return { tool: 'verify_text', args: { path: PATH, after: section(DRAFT) } };
    case 'verify_text': {
      const { ok } = JSON.parse(last.content) as { readonly ok: boolean };
      const wrong = new Set(
        messages
          .filter(({ name }) => name === 'verify_text')
          .flatMap(({ content }) => (JSON.parse(content) as { verdicts: { sentence: string }[] }).verdicts)
          .map(({ sentence }) => sentence),
      );
      const kept = DRAFT.filter((sentence) => !wrong.has(sentence));
      return ok
        ? { write: section(kept), tool: 'verify_changes', args: {} }
        : { tool: 'verify_text', args: { path: PATH, after: section(kept) } };
    }
    default:
      return {};
  }
}
