import { danglingLink } from './rules/dangling-link/rule.js';
import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { Analyser } from './check.js';
import type { DocumentRule } from './rule.js';
import { checkFiles, TODAY } from './testing/check-files.js';

const TBD = '# A\n\nThe owner is TBD.\n';

describe('Analyser', () => {
  it('takes severities from soc2.yaml, also after they change', () => {
    const index = new WorkspaceIndex('file:///w');
    const analyser = new Analyser({ today: TODAY });
    const set = (path: string, text: string): ReadonlySet<string> => {
      index.set(`file:///w/${path}`, { text, version: 1 });
      return analyser.update(index.snapshot(), [`file:///w/${path}`]);
    };
    const severity = (): unknown =>
      analyser.checkDocument('file:///w/policies/a.md').find(({ code }) => code === 'placeholder')?.severity;
    set('policies/a.md', TBD);
    expect(severity()).toBe('warning');
    expect(set('soc2.yaml', 'rules: { placeholder: error }').has('file:///w/policies/a.md')).toBe(true);
    expect(severity()).toBe('error');
    set('soc2.yaml', 'rules: { placeholder: off }');
    expect(severity()).toBeUndefined();
  });

  it('tells of an ignore comment of no use once its rule is on again', () => {
    const index = new WorkspaceIndex('file:///w');
    const analyser = new Analyser({ today: TODAY });
    const codes = (): unknown =>
      analyser
        .checkDocument('file:///w/policies/a.md')
        .map(({ code }) => code)
        .filter((code) => code === 'unused-ignore');
    const update = (path: string): void => {
      analyser.update(index.snapshot(), [`file:///w/${path}`]);
    };
    index.set('file:///w/soc2.yaml', { text: 'rules: { dangling-link: off }', version: 1 });
    update('soc2.yaml');
    index.set('file:///w/policies/a.md', { text: '<!-- attest-ignore-file dangling-link -->\n', version: 1 });
    update('policies/a.md');
    expect(codes()).toEqual([]);
    index.delete('file:///w/soc2.yaml');
    update('soc2.yaml');
    expect(codes()).toEqual(['unused-ignore']);
  });

  it('names a file only when its diagnostics change, and dependants with it', () => {
    const index = new WorkspaceIndex('file:///w');
    const analyser = new Analyser({ today: TODAY, rules: [danglingLink] });
    const set = (path: string, text: string): string[] => {
      index.set(`file:///w/${path}`, { text, version: 1 });
      return [...analyser.update(index.snapshot(), [`file:///w/${path}`])]
        .map((uri) => uri.slice('file:///w/'.length))
        .sort();
    };
    expect(set('policies/a.md', '# A\n\nSee [b](b.md#terms).')).toEqual(['policies/a.md']);
    expect(set('policies/b.md', '# B\n\n## Terms\n\nText.')).toEqual(['policies/a.md']);
    expect(set('policies/b.md', '# B\n\n## Terms\n\nOther text.')).toEqual([]);
    expect(set('policies/b.md', '# B\n\n## Words\n\nOther text.')).toEqual(['policies/a.md']);
  });

  it('goes on when a rule fails, and tells which', () => {
    const failing: DocumentRule = {
      meta: {
        code: 'failing',
        title: { en: 'F', nl: 'F' },
        severity: 'error',
        stage: 'record',
        effort: 'small',
      },
      scope: 'document',
      // eslint-disable-next-line require-yield
      *check() {
        throw new Error('broken');
      },
    };
    const index = new WorkspaceIndex('file:///w');
    index.set('file:///w/a.md', { text: TBD, version: 1 });
    const failures: unknown[] = [];
    const analyser = new Analyser({
      today: TODAY,
      rules: [failing],
      onRuleError: (code, uri, error) => failures.push([code, uri, String(error)]),
    });
    expect([...analyser.update(index.snapshot())]).toEqual([]);
    expect(failures).toEqual([['failing', 'file:///w/a.md', 'Error: broken']]);
    expect(() => new Analyser({ today: TODAY, rules: [failing] }).update(index.snapshot())).toThrow('broken');
  });

  it('moves diagnostics and the ranges of their fixes with the text', () => {
    const [first] = checkFiles({ 'policies/a.md': TBD }, 'placeholder');
    const [moved] = checkFiles({ 'policies/a.md': `---\ntitle: A\n---\n\n${TBD}` }, 'placeholder');
    expect(moved?.range.start.line).toBe((first?.range.start.line ?? 0) + 4);
    expect((moved?.data?.range as { start: { line: number } }).start.line).toBe(moved?.range.start.line);
  });
});

describe('ignore comments', () => {
  const codes = (text: string): string[] =>
    checkFiles({ 'policies/a.md': text })
      .map(({ code }) => code)
      .filter((code) => code === 'placeholder' || code === 'unused-ignore');

  it('silence the next line, with or without a blank line between', () => {
    expect(
      codes(
        '# A\n\n<!-- attest-ignore-next-line placeholder: soon -->\nThe owner is TBD.\n\nThe date is TBD.',
      ),
    ).toEqual(['placeholder']);
    expect(codes('# A\n\n<!-- attest-ignore-next-line placeholder -->\n\nThe owner is TBD.')).toEqual([]);
  });

  it('silence a section with its subsections, but not the next section', () => {
    expect(
      codes('# A\n\n## B\n\n<!-- attest-ignore placeholder -->\n\nTBD.\n\n### C\n\nTBD.\n\n## D\n\nTBD.'),
    ).toEqual(['placeholder']);
  });

  it('under the title silence only the text up to the next heading; a file comment silences all', () => {
    expect(codes('# A\n\n<!-- attest-ignore placeholder -->\n\nTBD.\n\n## B\n\nTBD.')).toEqual([
      'placeholder',
    ]);
    expect(codes('# A\n\n<!-- attest-ignore-file placeholder -->\n\nTBD.\n\n## B\n\nTBD.')).toEqual([]);
  });

  it('without a code silence everything', () => {
    expect(codes('# A\n\n<!-- attest-ignore-file -->\n\nThe owner is TBD.')).toEqual([]);
  });
});
