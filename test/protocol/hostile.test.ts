import { afterEach, describe, expect, it } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import type { FileType } from '../../src/workspace/file-system.js';
import { find, TestClient, type FilePort } from './client.js';
import { MemoryFiles } from './memory-files.js';

const ROOT = 'file:///company';
const POLICY =
  '---\ntitle: Access Control Policy\nsatisfies:\n  TSC: [CC6.1]\n---\n\n# Access\n\nAccess is reviewed every quarter (CC6.2).\n';
let client: TestClient | undefined;

afterEach(async () => {
  await client?.stop();
  client = undefined;
});

/** A company with one sound policy and one hostile file. */
function companyWith(path: string, content: string | Uint8Array): MemoryFiles {
  const files = new MemoryFiles(ROOT);
  files.set('policies/access.md', POLICY);
  files.set(path, content);
  return files;
}

/** The server still answers: a hover on the sound policy. */
async function isAlive(server: TestClient, files: MemoryFiles): Promise<void> {
  const uri = files.uri('policies/access.md');
  await server.open(uri, POLICY);
  const hover = await server.request<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: find(POLICY, 'CC6.2'),
  });
  expect((hover.contents as MarkupContent).value).toContain('CC6.2');
  expect(server.errors).toEqual([]);
}

function problem(server: TestClient, uri: string): string {
  return String(
    server.diagnostics.get(uri)?.diagnostics.find(({ code }) => code === 'file-problem')?.message ?? '',
  );
}

describe('hostile files', () => {
  it('says of 20 MB of Markdown that it is too large, on disk and in the editor', async () => {
    const large = '# Part\n\nAccess is reviewed every quarter.\n\n'.repeat(490_000);
    expect(large.length).toBeGreaterThan(20 * 1024 * 1024);
    const files = companyWith('policies/large.md', large);
    client = await TestClient.on(files);
    const uri = files.uri('policies/large.md');
    expect(problem(client, uri)).toContain('Attest reads policies up to 4 MB');
    await client.open(uri, large);
    await client.replace(uri, 'quarter', 'month');
    await client.settle();
    expect(problem(client, uri)).toContain('Attest reads policies up to 4 MB');
    await isAlive(client, files);
  });

  it('says of a binary .md that it is no text', async () => {
    const files = companyWith(
      'policies/scan.md',
      new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3, 0xff, 0xfe, 0]),
    );
    client = await TestClient.on(files);
    expect(problem(client, files.uri('policies/scan.md'))).toContain('not text');
    await isAlive(client, files);
  });

  it('does not expand an alias bomb, in records and in front matter', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'
        .split('')
        .map(
          (name, n) =>
            `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[n]}`).join(',')}]`,
        ),
    ].join('\n');
    const files = companyWith('controls.yaml', `${bomb}\ncontrols: *i\n`);
    files.set('soc2.yaml', `version: 1\n${bomb}\ntools: *i\n`);
    files.set('policies/bomb.md', `---\ntitle: Bomb\n${bomb}\n---\n\n# Bomb\n`);
    client = await TestClient.on(files);
    expect(problem(client, files.uri('controls.yaml'))).toContain('aliases');
    expect(problem(client, files.uri('soc2.yaml'))).toContain('aliases');
    expect(problem(client, files.uri('policies/bomb.md'))).toContain('aliases');
    await isAlive(client, files);
  });

  it('tells where YAML is broken, and offers completion in it all the same', async () => {
    const broken = 'controls:\n  - id: AC-01\n    title: "Access\n    criteria: [CC6.1\n';
    const files = companyWith('controls.yaml', broken);
    client = await TestClient.on(files);
    const uri = files.uri('controls.yaml');
    expect(problem(client, uri)).toContain('YAML');
    await client.open(uri, 'controls:\n  - id: AC-01\n    criteria: [CC6.1, \n', 'yaml');
    const items = await client.request<unknown[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 2, character: 22 },
    });
    expect(items).toHaveLength(61);
    await isAlive(client, files);
  });

  it('reads Windows-1252 and says so', async () => {
    const latin = new Uint8Array(
      [...'# Beleid\n\nDe beveiligingsco']
        .map((char) => char.charCodeAt(0))
        .concat(
          0xf6,
          [...'rdinator beoordeelt de toegang elk kwartaal.\n'].map((char) => char.charCodeAt(0)),
        )
        .flat(),
    );
    const files = companyWith('policies/beleid.md', latin);
    client = await TestClient.on(files);
    expect(problem(client, files.uri('policies/beleid.md'))).toContain('Windows-1252');
    await isAlive(client, files);
  });

  it('puts diagnostics and edits in the right place in files with Windows line ends', async () => {
    const files = companyWith('policies/crlf.md', POLICY.replace('CC6.2', 'CC6.9').replace(/\n/g, '\r\n'));
    client = await TestClient.on(files);
    const uri = files.uri('policies/crlf.md');
    await client.open(uri, files.text('policies/crlf.md'));
    await client.settle();
    const diagnostic = client.diagnostics
      .get(uri)
      ?.diagnostics.find(({ code }) => code === 'unknown-criterion');
    expect(diagnostic?.range).toEqual({ start: { line: 8, character: 34 }, end: { line: 8, character: 39 } });
    const actions = await client.request<{ title: string; edit: unknown }[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic?.range,
      context: { diagnostics: [diagnostic], only: ['quickfix.attest.silence'] },
    });
    expect(
      JSON.stringify(actions.find(({ title }) => title.startsWith('Ignore “unknown-criterion” on'))?.edit),
    ).toContain('-->\\r\\n');
    await isAlive(client, files);
  });

  it('gets out of folders that lead back into themselves', async () => {
    const files = companyWith('policies/other.md', '# Other\n');
    const resolved = (uri: string): string => uri.replace(/(?:\/loop|\/again)+/g, '');
    const port: FilePort = {
      read: (uri) => files.read(resolved(uri)),
      stat: (uri) => files.stat(resolved(uri)),
      // A client that reports links as folders: twofold, so that every level doubles.
      list: (uri) => [
        ...files.list(resolved(uri)),
        ['loop', 'directory'] as [string, FileType],
        ['again', 'directory'] as [string, FileType],
      ],
    };
    client = new TestClient(port);
    await client.start([ROOT]);
    await client.ready();
    await isAlive(client, files);
  }, 120_000);

  it('survives a client whose file system fails, and names that climb out', async () => {
    const files = companyWith('policies/other.md', '# Other\n');
    client = new TestClient({
      read: (uri) => {
        if (uri.endsWith('other.md')) throw new Error('the disk is on fire');
        return files.read(uri);
      },
      stat: (uri) => files.stat(uri),
      list: (uri) =>
        (uri.endsWith('evidence')
          ? null
          : [
              ...files.list(uri),
              ['..', 'directory'],
              ['../../etc/passwd', 'file'],
              [7, 'file'],
              'x',
            ]) as object,
    });
    await client.start([ROOT]);
    await client.ready();
    expect(problem(client, files.uri('policies/other.md'))).toContain('the disk is on fire');
    expect([...client.diagnostics.keys()].some((uri) => uri.includes('passwd'))).toBe(false);
    await isAlive(client, files);
  });

  it('answers requests with nonsense in them', async () => {
    const files = companyWith('policies/other.md', '# Other\n');
    client = await TestClient.on(files);
    const uri = files.uri('policies/access.md');
    await client.open(uri, POLICY);
    const position = { line: 9_999, character: 9_999 };
    for (const method of [
      'hover',
      'completion',
      'definition',
      'references',
      'prepareRename',
      'documentSymbol',
      'codeLens',
      'foldingRange',
      'documentLink',
      'semanticTokens/full',
    ]) {
      const params = { textDocument: { uri }, position, context: { includeDeclaration: true } };
      await client.request(`textDocument/${method}`, params).catch((error: unknown) => {
        expect(String(error)).not.toMatch(/TypeError|undefined/);
      });
      await client.request(`textDocument/${method}`, { ...params, textDocument: { uri: 'nonsense:%%%' } });
    }
    await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    expect(await client.request('attest/coverage', { folder: 'file:///nowhere' })).toEqual([]);
    await isAlive(client, files);
  });

  it('keeps answering while deep nesting and long lines are read', async () => {
    const files = companyWith(
      'policies/deep.md',
      `# Deep\n\n${'> '.repeat(3_000)}x\n\n${'[a'.repeat(20_000)}\n\n${'- '.repeat(500)}y\n\n${'word '.repeat(100_000)}\n`,
    );
    const started = Date.now();
    client = await TestClient.on(files);
    await isAlive(client, files);
    expect(Date.now() - started).toBeLessThan(20_000);
  }, 60_000);
});
