import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../../workspace/file-system.js';
import { listWorkspace } from '../../../workspace/list-workspace.js';
import { WorkspaceIndex } from '../../../workspace/workspace-index.js';
import { Analyser } from '../../check.js';
import type { Diagnostic } from '../../diagnostic.js';

const ROOT = 'file:///w';

/** What is reported of a folder `policies` that holds files of these names. */
async function found(...names: readonly string[]): Promise<readonly Diagnostic[]> {
  const files: Pick<FileSystem, 'readDirectory'> = {
    readDirectory: (uri) =>
      Promise.resolve(
        uri === ROOT ? [['policies', 'directory'] as const] : names.map((name) => [name, 'file'] as const),
      ),
  };
  const { scope } = await listWorkspace(ROOT, files as FileSystem);
  const index = new WorkspaceIndex(ROOT);
  index.setScope(scope);
  const analyser = new Analyser({ today: '2026-11-24' });
  analyser.update(index.snapshot());
  return [...analyser.checkWorkspace().values()]
    .flat()
    .filter(({ code }) => code === 'document-not-imported');
}

describe('document-not-imported', () => {
  it('names documents in formats that are not read, once, with the import as repair', async () => {
    const [one, ...others] = await found('a.docx', 'b.pdf', 'c.md', 'logo.png');
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      uri: `${ROOT}/soc2.yaml`,
      severity: 'warning',
      data: { fix: 'importDocuments', paths: ['policies/a.docx', 'policies/b.pdf'] },
    });
    expect(one?.message.en).toBe(
      '2 documents among the policies are in a format that is not read, and count as nothing: policies/a.docx, policies/b.pdf',
    );
  });

  it('is quiet about the original of a Markdown file beside it', async () => {
    expect(await found('access-control.md', 'access-control.pdf', 'Access Control.docx')).toEqual([]);
    expect(await found('access-control.md', 'Access Control v2.docx')).toHaveLength(1);
  });
});
