import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../../../workspace/workspace-index.js';
import { Analyser } from '../../check.js';
import { isWhole } from '../../whole.js';
import { checkFiles, TODAY } from '../../testing/check-files.js';

describe('file-problem', () => {
  it('shows what could not be read, with the problem’s own severity', () => {
    const files = {
      'policies/a.md': '---\napproved: soon\n---\n# A\n\nText.',
      'controls.yaml': 'controls: [',
      'soc2.yaml': 'report: { type: III }',
    };
    const found = checkFiles(files, 'file-problem');
    expect(found.map(({ uri, severity, data }) => [uri.slice(10), severity, data?.problem])).toEqual(
      expect.arrayContaining([
        ['controls.yaml', 'error', 'yaml-syntax'],
        ['policies/a.md', 'warning', 'front-matter'],
        ['soc2.yaml', 'warning', 'yaml-schema'],
      ]),
    );
  });

  it('is all that is said of a file that is not text or too large', () => {
    const files = {
      'policies/access-control.md': 'PK\u0003\u0004\u0000\u0000binary',
      'policies/backup.md': `# Backup policy\n\n${'Backups run every day. '.repeat(190_000)}`,
    };
    const index = new WorkspaceIndex('file:///w');
    for (const [path, text] of Object.entries(files))
      index.set(`file:///w/${path}`, { bytes: new TextEncoder().encode(text) });
    const analyser = new Analyser({ today: TODAY });
    analyser.update(index.snapshot());
    const found = [...analyser.checkWorkspace().values()].flat().filter(({ uri }) => uri.endsWith('.md'));
    expect(found.map(({ uri, data }) => [uri.slice(10), data?.problem])).toEqual([
      ['policies/access-control.md', 'binary'],
      ['policies/backup.md', 'too-large'],
    ]);
  });

  it('is what is said of front matter that cannot be read, not that its keys are missing', () => {
    const found = checkFiles({ 'policies/a.md': '---\ntitle: [open\nowner: CTO\n---\n\n# A\n\nText.' });
    const codes = found.filter(({ uri }) => uri.endsWith('.md')).map(({ code }) => code);
    expect(codes).toContain('file-problem');
    expect(codes.filter((code) => code.startsWith('missing-'))).toEqual([]);
  });

  it('names what took too long, whatever its name says it is; nothing can make a page of a repository a policy', () => {
    const index = new WorkspaceIndex('file:///w');
    const slow = ['notes/meeting-minutes.md', 'risk-register.md', 'records/2026-05-04.md', 'blog/launch.md'];
    for (const path of [...slow, 'CHANGELOG.md', 'archive/old-policy.md', '.github/pull_request.md'])
      index.setTooSlow(`file:///w/${path}`);
    const analyser = new Analyser({ today: TODAY });
    analyser.update(index.snapshot());
    const found = [...analyser.checkWorkspace().values()].flat();
    const named = found.filter(({ data }) => data?.problem === 'too-slow').map(({ uri }) => uri.slice(10));
    expect(named.sort()).toEqual([...slow].sort());
    expect(isWhole(index.snapshot())).toBe(false);
  });

  it('lets a record that was read be as it likes', () => {
    const long = `${'a'.repeat(25_000)}\n`;
    const found = checkFiles({ 'notes/meeting-minutes.md': `# Meeting minutes\n\n${long}` }, 'file-problem');
    expect(found).toEqual([]);
  });
});
