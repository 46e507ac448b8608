import { describe, expect, it } from 'vitest';
import { EditingBench } from '../../test/support/editing.js';
import { filesLinkingTo } from './moved-anchors.js';
import { filesToRename, prepareRename, renameControl } from './rename.js';
import { renameHeading } from './rename-heading.js';

const FILES = {
  'policies/access.md':
    '# Access\n\nSee [below](#reviews) and [again](#reviews-1).\n\n## Reviews\n\nText.\n\n## Reviews\n\nMore.\n\nLeavers (L_01)\n--------------\n\nText.\n',
  'policies/other.md':
    '# Other\n\n[a](access.md#reviews) <a href="access.md#reviews-1">b</a> [c](access#reviews) [d][x] [e](#reviews) [f](access.md#leavers-l_01)\n\n[x]: access.md#reviews\n\n## Reviews\n\nText.\n',
  'controls.yaml':
    'controls:\n  - { id: L_01, title: Leavers, policies: ["policies/access.md#reviews", policies/access.md#leavers-l_01] }\n',
};

function renamed(path: string, what: string, to: string): EditingBench {
  const bench = new EditingBench(FILES);
  const { context } = bench;
  const file = bench.file(path);
  const found = prepareRename(file, bench.at(path, what, 4), context);
  if ('refused' in found) throw new Error(found.refused.en);
  const { snapshot } = context;
  const uris = filesLinkingTo(file.document ? [file.document] : [], snapshot);
  const texts = new Map(uris.map((uri) => [uri, bench.texts.get(uri) ?? '']));
  const change = renameHeading(file.uri, found.range, to, texts, snapshot);
  if ('refused' in change) throw new Error(change.refused.en);
  bench.apply(change);
  return bench;
}

describe('renaming a heading', () => {
  it('takes the links to it along, and those to headings of the same name behind it', () => {
    const bench = renamed('policies/access.md', '## Reviews', 'User reviews (é)');
    expect(bench.text('policies/access.md')).toContain(
      '[below](#user-reviews-é) and [again](#reviews).\n\n## User reviews (é)\n',
    );
    expect(bench.text('policies/other.md')).toContain(
      '[a](access.md#user-reviews-é) <a href="access.md#reviews">b</a> [c](access#user-reviews-é) [d][x] [e](#reviews)',
    );
    expect(bench.text('policies/other.md')).toContain('[x]: access.md#user-reviews-é\n');
    expect(bench.text('controls.yaml')).toContain('["policies/access.md#user-reviews-é", ');
    expect(bench.codes('policies/other.md')).not.toContain('dangling-link');
    expect(bench.codes('policies/access.md')).not.toContain('dangling-link');
  });

  it('refuses what is no line of text, and places that are no heading', () => {
    expect(() => renamed('policies/access.md', '## Reviews', '')).toThrow('one line');
    expect(() => renamed('policies/access.md', 'More', 'X')).toThrow('Only');
  });

  it('takes the anchors of headings along that name a control', () => {
    const bench = new EditingBench(FILES);
    const { snapshot } = bench.context;
    const texts = new Map(filesToRename('L_01', snapshot).map((uri) => [uri, bench.texts.get(uri) ?? '']));
    const change = renameControl('L_01', 'L_02', texts, snapshot);
    if ('refused' in change) throw new Error(change.refused.en);
    bench.apply(change);
    expect(bench.text('policies/access.md')).toContain('Leavers (L_02)\n');
    expect(bench.text('policies/other.md')).toContain('[f](access.md#leavers-l_02)');
    expect(bench.text('controls.yaml')).toContain('id: L_02');
    expect(bench.text('controls.yaml')).toContain('policies/access.md#leavers-l_02]');
    expect(bench.codes('policies/other.md')).not.toContain('dangling-link');
  });
});
