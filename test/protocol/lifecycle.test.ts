import { afterEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.js';
import { MemoryFiles } from './memory-files.js';

const ROOT = 'file:///company';
let client: TestClient | undefined;

afterEach(async () => {
  await client?.stop();
  client = undefined;
});

function company(): MemoryFiles {
  const files = new MemoryFiles(ROOT);
  files.set(
    'soc2.yaml',
    'version: 1\norganisation: { name: Acme }\nreport: { type: II, categories: [security] }\n',
  );
  files.set(
    'controls.yaml',
    'controls:\n  - id: AC-01\n    title: Access requests\n    frequency: sometimes\n',
  );
  files.set(
    'policies/access.md',
    '---\ntitle: Access Control Policy\napproved: 2026-02-30\n---\n\n# Access\n\nAccess is reviewed every quarter.\n',
  );
  return files;
}

describe('the server', () => {
  it('publishes the problems of files nobody opened, without a version', async () => {
    const files = company();
    client = await TestClient.on(files);
    expect(client.codes(files.uri('controls.yaml'))).toContain('file-problem');
    expect(client.diagnostics.get(files.uri('policies/access.md'))).toMatchObject({
      uri: files.uri('policies/access.md'),
    });
    expect(client.diagnostics.get(files.uri('policies/access.md'))?.version).toBeUndefined();
    expect(client.errors).toEqual([]);
  });

  it('publishes with the version of the text it read, and again only when something changed', async () => {
    const files = company();
    client = await TestClient.on(files);
    const uri = files.uri('policies/access.md');
    await client.open(uri, files.text('policies/access.md'));
    await client.replace(uri, '2026-02-30', '2026-02-31');
    await client.settle();
    expect(client.diagnostics.get(uri)?.version).toBe(2);
    const before = client.published.length;
    await client.replace(uri, 'every quarter', 'each quarter');
    await client.settle();
    expect(client.published.slice(before).filter((one) => one.uri === uri)).toEqual([]);
    await client.replace(uri, '2026-02-31', '2026-02-28');
    await client.settle();
    expect(client.codes(uri)).not.toContain('file-problem');
  });

  it('takes the day of the report’s time zone, and notes when the zone or the day becomes another', async () => {
    const files = new MemoryFiles(ROOT);
    const config = (zone: string): string =>
      `version: 1\norganisation: { name: Acme }\nreport: { type: II, categories: [security], timezone: ${zone} }\n`;
    files.set('soc2.yaml', config('America/New_York'));
    files.set(
      'findings.yaml',
      'findings:\n  - { id: F-1, title: T, criteria: [CC6.1], class: exception, status: remediating, source: auditor, raised: 2026-10-01, description: D, response: R, remediation: { plan: P, owner: O, due: 2026-11-24 } }\n',
    );
    let now = new Date('2026-11-24T23:30:00Z');
    client = await TestClient.on(files, {}, () => now);
    const late = (): boolean =>
      client?.codes(files.uri('findings.yaml')).includes('finding-overdue') ?? false;
    expect(late()).toBe(false);
    const uri = files.uri('soc2.yaml');
    await client.open(uri, config('America/New_York'), 'yaml');
    await client.replace(uri, 'America/New_York', 'Europe/Amsterdam');
    await client.until('it is the 25th in Amsterdam', late);
    await client.replace(uri, 'Europe/Amsterdam', 'America/New_York');
    await client.until('it is the 24th in New York', () => !late());
    now = new Date('2026-11-25T05:30:00Z');
    await client.replace(uri, 'Acme', 'Acme B.V.');
    await client.until('it is the 25th in New York', late);
    expect(client.errors).toEqual([]);
  });

  it('goes back to the file on disk when an editor is closed', async () => {
    const files = company();
    client = await TestClient.on(files);
    const uri = files.uri('policies/access.md');
    await client.open(uri, files.text('policies/access.md'));
    await client.replace(uri, '2026-02-30', '2026-02-28');
    await client.settle();
    expect(client.codes(uri)).not.toContain('file-problem');
    await client.close(uri);
    const server = client;
    await client.until('the problem is back', () => server.codes(uri).includes('file-problem'));
    expect(client.codes(uri)).toContain('file-problem');
  });

  it('follows files that appear, change and go, and whole folders that move', async () => {
    const files = company();
    client = await TestClient.on(files);
    files.set('policies/new.md', '---\napproved: never\n---\n# New\n');
    await client.changedOnDisk(files.uri('policies/new.md'), 1);
    const server = client;
    await client.until('the new file is read', () => server.codes(files.uri('policies/new.md')).length > 0);
    expect(client.codes(files.uri('policies/new.md'))).toContain('file-problem');
    files.set('procedures/new.md', files.text('policies/new.md'));
    files.remove('policies');
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: files.uri('policies'), type: 3 },
        { uri: files.uri('procedures'), type: 1 },
      ],
    });
    await client.until(
      'the moved file is read',
      () => server.codes(files.uri('procedures/new.md')).length > 0,
    );
    expect(client.codes(files.uri('policies/new.md'))).toEqual([]);
    expect(client.codes(files.uri('policies/access.md'))).toEqual([]);
    expect(client.codes(files.uri('procedures/new.md'))).toContain('file-problem');
  });

  it('reads what a checkout changed many at once, and asks nothing of code', async () => {
    const files = company();
    const paths = Array.from({ length: 40 }, (_, n) => `policies/p${n}.md`);
    for (const path of paths) files.set(path, '# P\n\nAccess is reviewed every year.\n');
    files.set('src/a.ts', 'let a;');
    const asked: string[] = [];
    const port = Object.assign(Object.create(files) as MemoryFiles, {
      read: (uri: string) => files.read(uri),
      list: (uri: string) => files.list(uri),
      stat: (uri: string) => {
        asked.push(uri);
        return files.stat(uri);
      },
    });
    client = new TestClient(port);
    await client.start([files.root], { today: '2026-11-24' });
    await client.ready();
    asked.length = 0;
    for (const path of paths) files.set(path, '---\napproved: never\n---\n# P\n');
    files.set('src/a.ts', 'let b;');
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: ['src/a.ts', ...paths].map((path) => ({ uri: files.uri(path), type: 2 })),
    });
    const server = client;
    await client.until('all are checked', () =>
      paths.every((path) => server.codes(files.uri(path)).includes('file-problem')),
    );
    expect(asked.slice(0, paths.length)).toEqual(paths.map((path) => files.uri(path)));
    expect(asked).not.toContain(files.uri('src/a.ts'));
  });

  it('keeps folders apart and forgets one that is removed', async () => {
    const one = company();
    const two = new MemoryFiles('file:///second');
    two.set('policies/p.md', '---\napproved: never\n---\n# P\n');
    const of = (uri: string): MemoryFiles => (uri.startsWith(two.root) ? two : one);
    client = new TestClient({
      read: (uri) => of(uri).read(uri),
      stat: (uri) => of(uri).stat(uri),
      list: (uri) => of(uri).list(uri),
    });
    await client.start([one.root, two.root]);
    await client.ready();
    expect(client.codes(two.uri('policies/p.md'))).toContain('file-problem');
    await client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: two.root, name: 'second' }] },
    });
    await client.settle();
    expect(client.codes(two.uri('policies/p.md'))).toEqual([]);
    expect(client.codes(one.uri('controls.yaml'))).toContain('file-problem');
  });

  it('leaves alone documents outside the workspace folders and in folders of dependencies', async () => {
    const files = company();
    client = await TestClient.on(files);
    await client.open('file:///elsewhere/x.md', '---\napproved: never\n---\n# X\n');
    await client.open(files.uri('node_modules/p/x.md'), '---\napproved: never\n---\n# X\n');
    await client.settle();
    expect(client.diagnostics.has('file:///elsewhere/x.md')).toBe(false);
    expect(client.diagnostics.has(files.uri('node_modules/p/x.md'))).toBe(false);
  });

  it('holds back diagnostics of closed files beyond the limit and says so on one line', async () => {
    const files = company();
    for (let n = 0; n < 30; n += 1) files.set(`policies/p${n}.md`, '---\napproved: never\n---\n# P\n');
    client = await TestClient.on(files, { maxClosedDiagnostics: 10, today: '2026-11-24' });
    const server = client;
    await client.until('a notice', () => server.codes(files.uri('soc2.yaml')).includes('held-back'));
    const own = [...client.diagnostics.values()].flatMap(({ diagnostics }) => diagnostics);
    expect(own.filter(({ code }) => code !== 'held-back')).toHaveLength(10);
    expect(client.codes(files.uri('soc2.yaml'))).toContain('held-back');
    const hidden = files.uri('policies/p9.md');
    expect(client.codes(hidden)).toEqual([]);
    await client.open(hidden, files.text('policies/p9.md'));
    await client.settle();
    expect(client.codes(hidden)).toContain('file-problem');
  });

  it('shows what a report would expect of a document once the folder is set up or the document opened', async () => {
    const files = new MemoryFiles(ROOT);
    const text = '# Backup policy\n\nSee [the plan](gone.md). Databases are backed up every day.\n';
    files.set('policies/backup.md', text);
    files.set('policies/password.md', '# Password policy\n\nPasswords have at least 14 characters.\n');
    client = await TestClient.on(files);
    await client.settle();
    const [backup, password] = [files.uri('policies/backup.md'), files.uri('policies/password.md')];
    expect(client.codes(backup)).toContain('dangling-link');
    expect(client.codes(backup)).not.toContain('missing-content');
    await client.open(backup, text);
    await client.settle();
    expect(client.codes(backup)).toContain('missing-content');
    expect(client.codes(password)).not.toContain('missing-content');
    files.set('soc2.yaml', 'version: 1\norganisation: { name: Acme }\n');
    await client.changedOnDisk(files.uri('soc2.yaml'), 1);
    const server = client;
    await client.until('what was held back', () => server.codes(password).includes('missing-content'));
    expect(client.codes(files.uri('soc2.yaml'))).toContain('missing-policy');
  });

  it('tells progress, then the state of each folder', async () => {
    const files = company();
    client = await TestClient.on(files);
    const server = client;
    await client.until('the folder is ready', () => server.states.at(-1)?.folders[0]?.ready === true);
    expect(client.progress.at(-1)).toMatchObject({ folder: ROOT, stage: 'done' });
    expect(client.states.at(-1)?.folders).toMatchObject([
      { folder: ROOT, ready: true, hasConfig: true, documents: 1 },
    ]);
  });
});
