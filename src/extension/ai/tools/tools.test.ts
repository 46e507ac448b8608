import { beforeEach, describe, expect, it, vi } from 'vitest';

const files = vi.hoisted(() => new Map<string, string>());
vi.mock('vscode', () => ({
  LanguageModelTextPart: class {
    constructor(readonly value: string) {}
  },
  LanguageModelToolResult: class {
    constructor(readonly content: readonly { value: string }[]) {}
  },
  Range: class {
    constructor(
      readonly start: number,
      readonly end: number,
    ) {}
  },
  Uri: {
    joinPath: (base: { path: string }, path: string) => ({
      path: `${base.path}/${path}`,
      toString: () => `file://${base.path}/${path}`,
    }),
  },
  WorkspaceEdit: class {
    readonly edits: { path: string; start: number; end: number; text: string }[] = [];
    replace({ path }: { path: string }, { start, end }: { start: number; end: number }, text: string): void {
      this.edits.push({ path, start, end, text });
    }
  },
  workspace: {
    workspaceFolders: [{ uri: { path: '/w', toString: () => 'file:///w' } }],
    openTextDocument: async ({ path }: { path: string }) => {
      const text = files.get(path);
      if (text === undefined) throw new Error('no such file');
      return { getText: () => text, positionAt: (offset: number) => offset };
    },
    applyEdit: async ({ edits }: { edits: { path: string; start: number; end: number; text: string }[] }) => {
      for (const { path, start, end, text } of edits) {
        const before = files.get(path) ?? '';
        files.set(path, before.slice(0, start) + text + before.slice(end));
      }
      return true;
    },
  },
}));

const { minimalEdits } = await import('../../../authoring/draft/edits.js');
const { listGaps } = await import('./list-gaps.js');
const { proposeEdit } = await import('./propose-edit.js');
const { readCoverage } = await import('./read-coverage.js');
const { readCriterion } = await import('./read-criterion.js');
const { fileOf } = await import('./tool.js');

const BASE = '# Policy\n\nAccess is reviewed.\n';
let problems: { message: { en: string } }[] = [];
const ai = {
  client: {
    request: async (
      { method }: { method: string },
      params: { draft?: string; criterion?: string; task?: unknown },
    ) => {
      switch (method) {
        case 'attest/draft/prepare':
          return { task: params.task };
        case 'attest/draft/judgeText':
          return {
            ok: problems.length === 0,
            problems,
            repaired: [{ quote: '90 days' }],
            edits: minimalEdits(BASE, params.draft ?? ''),
          };
        case 'attest/explain':
          return `# ${params.criterion ?? ''}`;
        case 'attest/draft/gaps':
          return [{ message: 'Something\nis missing.', range: { start: { line: 2 } } }];
        default:
          return [
            {
              criteria: [
                {
                  id: 'CC6.2',
                  group: 'CC6',
                  title: 'Access',
                  inScope: true,
                  claimed: true,
                  substantiated: false,
                  approved: false,
                  evidenced: false,
                  points: { found: 1, total: 4 },
                  places: [],
                },
              ],
            },
          ];
      }
    },
  },
} as never;
const said = ({ content }: { content: readonly unknown[] }): string =>
  (content as { value: string }[]).map(({ value }) => value).join('');

beforeEach(() => {
  files.clear();
  files.set('/w/policies/a.md', BASE);
  problems = [];
});

describe('the tools for agents', () => {
  it('read criteria, coverage and gaps', async () => {
    expect(said(await readCriterion.invoke(ai, { criterion: 'cc6.2' }))).toBe('# CC6.2');
    await expect(readCriterion.invoke(ai, { criterion: 'CC9.9' })).rejects.toThrow(
      'There is no criterion CC9.9',
    );
    expect(said(await readCoverage.invoke(ai, { group: 'cc6' }))).toBe(
      'CC6.2 Access: claimed, not substantiated, not approved, not evidenced; 1 of 4 points',
    );
    expect(said(await readCoverage.invoke(ai, { group: 'CC1' }))).toContain('No criterion in scope');
    expect(said(await listGaps.invoke(ai, { path: 'policies/a.md' }))).toBe('Line 3: Something is missing.');
    expect(said(await listGaps.invoke(ai, {}))).toBe('CC6.2 Access (claimed without text)');
  });

  it('stay inside the workspace', () => {
    for (const path of ['../secret.md', '/etc/passwd/../x', 'a/../../b.md', 'file:///etc/passwd', '..\\x.md'])
      expect(() => fileOf(path)).toThrow('no path in the workspace');
    expect(fileOf('./policies/a.md').path).toBe('/w/policies/a.md');
  });

  it('show an edit to be confirmed before it is made', async () => {
    const prepared = await proposeEdit.prepare?.(ai, {
      input: { path: 'policies/a.md', oldText: 'Access', newText: 'All access' },
    } as never);
    expect(prepared?.confirmationMessages?.title).toBe('Change policies/a.md?');
    expect(String(prepared?.confirmationMessages?.message)).toContain('> All access');
  });

  it('make an edit that passes, and say what became a placeholder', async () => {
    const answer = said(
      await proposeEdit.invoke(ai, {
        path: 'policies/a.md',
        oldText: 'Access is reviewed.',
        newText: 'All access is reviewed.',
      }),
    );
    expect(files.get('/w/policies/a.md')).toBe('# Policy\n\nAll access is reviewed.\n');
    expect(answer).toContain('90 days');
  });

  it('refuse one that does not, and one whose place is not clear', async () => {
    problems = [{ message: { en: 'Criterion CC9.9 does not exist.' } }];
    expect(
      said(await proposeEdit.invoke(ai, { path: 'policies/a.md', oldText: 'Access', newText: 'CC9.9' })),
    ).toContain('Refused; nothing was changed:\n- Criterion CC9.9');
    expect(
      said(await proposeEdit.invoke(ai, { path: 'policies/a.md', oldText: 'not there', newText: 'x' })),
    ).toContain('does not hold');
    expect(
      said(await proposeEdit.invoke(ai, { path: 'policies/a.md', oldText: 'c', newText: 'x' })),
    ).toContain('more than once');
    expect(files.get('/w/policies/a.md')).toBe(BASE);
  });
});
