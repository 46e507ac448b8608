import { describe, expect, it } from 'vitest';
import { EditingBench } from '../../test/support/editing.js';
import { linkingFiles, renameFiles, type Move } from './rename-files.js';

function moving(files: Readonly<Record<string, string>>, ...moves: readonly Move[]): EditingBench {
  const bench = new EditingBench(files);
  const { snapshot } = bench.context;
  const texts = new Map(
    linkingFiles(moves, snapshot).flatMap((uri): [string, string][] => {
      const text = bench.texts.get(uri);
      return text === undefined ? [] : [[uri, text]];
    }),
  );
  const change = renameFiles(moves, texts, snapshot);
  bench.apply({
    ...change,
    renames: moves.map(({ from, to }) => ({ from: bench.uri(from), to: bench.uri(to) })),
  });
  return bench;
}

const ACCESS =
  '# Access\n\nSee [the steps](../procedures/onboarding.md#steps) and [the site](https://example.com/access.md).\n\n## Reviews\n\nText.\n';
const STEPS =
  '# Onboarding\n\n## Steps\n\nAs [../policies/access.md](../policies/access.md#reviews) says. ![](img/a.png) [in short][a]\n\n[a]: ../policies/access.md "Access"\n';
const CONTROLS =
  'controls:\n  - id: AC-01 # policies/access.md\n    title: Access as in policies/access.md\n    policies: [policies/access.md#reviews, "policies/access.md"]\n';
const FILES = { 'policies/access.md': ACCESS, 'procedures/onboarding.md': STEPS, 'controls.yaml': CONTROLS };

describe('moving files', () => {
  it('changes links, definitions and references in controls, and nothing else', () => {
    const bench = moving(FILES, { from: 'policies/access.md', to: 'policies/access-control.md' });
    expect(bench.text('procedures/onboarding.md')).toBe(
      STEPS.replace('(../policies/access.md#', '(../policies/access-control.md#').replace(
        ': ../policies/access.md',
        ': ../policies/access-control.md',
      ),
    );
    expect(bench.text('controls.yaml')).toBe(
      'controls:\n  - id: AC-01 # policies/access.md\n    title: Access as in policies/access.md\n    policies: [policies/access-control.md#reviews, "policies/access-control.md"]\n',
    );
    expect(bench.text('policies/access-control.md')).toBe(ACCESS);
  });

  it('changes the links of a document that moves to another folder', () => {
    const bench = moving(FILES, { from: 'policies/access.md', to: 'policies/it/deep/access.md' });
    expect(bench.text('policies/it/deep/access.md')).toContain('(../../../procedures/onboarding.md#steps)');
    expect(bench.text('policies/it/deep/access.md')).toContain('(https://example.com/access.md)');
    expect(bench.codes('policies/it/deep/access.md')).not.toContain('dangling-link');
  });

  it('follows a folder', () => {
    const bench = moving(FILES, { from: 'policies', to: 'docs/policies' });
    expect(bench.text('docs/policies/access.md')).toContain('(../../procedures/onboarding.md#steps)');
    expect(bench.text('procedures/onboarding.md')).toContain('(../docs/policies/access.md#reviews)');
    expect(bench.text('controls.yaml')).toContain(
      '[docs/policies/access.md#reviews, "docs/policies/access.md"]',
    );
  });

  it('writes spaces as the link can hold them', () => {
    const bench = moving(
      {
        'policies/a.md': '[b](b.md) and [b](<old name.md>)\n',
        'policies/b.md': 'x\n',
        'policies/old name.md': 'x\n',
      },
      { from: 'policies/b.md', to: 'policies/new name (1).md' },
      { from: 'policies/old name.md', to: 'policies/other name.md' },
    );
    expect(bench.text('policies/a.md')).toBe('[b](new%20name%20%281%29.md) and [b](<other name.md>)\n');
  });

  it('leaves a manifest alone that moves along with its files', () => {
    const manifest = 'entries:\n  - control: AC-01\n    files: [{ path: a.pdf }]\n';
    const bench = moving(
      { 'evidence/AC-01/2026/evidence.yaml': manifest, 'evidence/AC-01/2026/a.pdf': 'x' },
      { from: 'evidence/AC-01', to: 'evidence/AC-02' },
    );
    expect(bench.text('evidence/AC-02/2026/evidence.yaml')).toBe(manifest);
    const alone = moving(
      { 'evidence/AC-01/2026/evidence.yaml': manifest, 'evidence/AC-01/2026/a.pdf': 'x' },
      { from: 'evidence/AC-01/2026/a.pdf', to: 'evidence/AC-01/2026/b.pdf' },
    );
    expect(alone.text('evidence/AC-01/2026/evidence.yaml')).toContain('path: b.pdf');
  });

  it('reads only what can be concerned', () => {
    const bench = new EditingBench({ ...FILES, 'policies/other.md': '# Other\n' });
    expect(linkingFiles([{ from: 'policies/access.md', to: 'x.md' }], bench.context.snapshot)).not.toContain(
      bench.uri('policies/other.md'),
    );
  });

  it.each([
    ['<a href="b.md#x">b</a>', '<a href="c%20d.md#x">b</a>'],
    ['Text <a class="x" href=\'./b.md\'>b</a>.', 'Text <a class="x" href=\'./c%20d.md\'>b</a>.'],
    ['[b](b#x)', '[b](c%20d#x)'],
    ['[b](./b/)', '[b](./c%20d/)'],
    ['[b](b.html#x)', '[b](c%20d.html#x)'],
    ['[b]({{< ref "b.md#x" >}})', '[b]({{< ref "c%20d.md#x" >}})'],
    ['See {{< ref "b.md#x" >}}.', 'See {{< ref "c%20d.md#x" >}}.'],
    ['[b]({% link policies/b.md %})', '[b]({% link policies/c%20d.md %})'],
    ['[b](@site/policies/b.md)', '[b](@site/policies/c%20d.md)'],
    ['[b]({{ site.x }}/other/)', '[b]({{ site.x }}/other/)'],
  ])('keeps the way in which a link is written: %s', (before, after) => {
    const bench = moving(
      { 'policies/a.md': `${before}\n`, 'policies/b.md': '# B\n\n## X\n\nText.\n' },
      { from: 'policies/b.md', to: 'policies/c d.md' },
    );
    expect(bench.text('policies/a.md')).toBe(`${after}\n`);
    expect(bench.codes('policies/a.md')).not.toContain('dangling-link');
  });

  it('changes paths that are written encoded, in Markdown and in records', () => {
    const bench = moving(
      {
        'policies/a.md': '[b](my%20policy.md#x)\n',
        'policies/my policy.md': '# B\n\n## X\n\nText.\n',
        'controls.yaml': 'controls:\n  - { id: A-1, title: A, policies: [policies/my%20policy.md#x] }\n',
      },
      { from: 'policies/my policy.md', to: 'policies/our policy.md' },
    );
    expect(bench.text('policies/a.md')).toBe('[b](our%20policy.md#x)\n');
    expect(bench.text('controls.yaml')).toContain('[policies/our%20policy.md#x]');
  });
});
