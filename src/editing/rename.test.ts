import { describe, expect, it } from 'vitest';
import { EditingBench } from '../../test/support/editing.js';
import { mentioningFiles, mentionRanges } from './mentions.js';
import { prepareRename, renameControl } from './rename.js';

const FILES = {
  'controls.yaml':
    '# AC-02 is the review\ncontrols:\n  - id: "AC-02"\n    title: Review\n    statement: Unlike AC-021 and AC-02.1, AC-02 is quarterly.\n  - id: AC-03\n    title: Other\n',
  'soc2.yaml': 'version: 1\ncommitments:\n  - id: S-1\n    controls: [AC-02]\n',
  'findings.yaml': 'findings:\n  - id: F-1\n    control: AC-02\n',
  'policies/access.md':
    '---\ntitle: Access\ncontrols: [AC-02]\n---\n\n# Access\n\nReviewed quarterly (AC-02), see [last](../evidence/access/AC-02/2026-Q1/2026-03-28_AC-02_user-access-review.csv).\n',
  'policies/other.md': '# Other\n\nNothing on NAC-02.\n',
  'evidence/access/AC-02/2026-Q1/2026-03-28_AC-02_user-access-review.csv': 'x',
  'evidence/access/AC-02/2026-Q1/evidence.yaml':
    'entries:\n  - control: AC-02\n    files: [{ path: 2026-03-28_AC-02_user-access-review.csv }]\n',
};

function renamed(from: string, to: string): EditingBench {
  const bench = new EditingBench(FILES);
  const { snapshot } = bench.context;
  const texts = new Map(mentioningFiles(from, snapshot).map((uri) => [uri, bench.texts.get(uri) ?? '']));
  const change = renameControl(from, to, texts, snapshot);
  if ('refused' in change) throw new Error(change.refused.en);
  bench.apply(change);
  return bench;
}

describe('renameControl', () => {
  it('renames it everywhere and nothing else', () => {
    const bench = renamed('AC-02', 'AC-20');
    expect(bench.text('controls.yaml')).toBe(
      '# AC-20 is the review\ncontrols:\n  - id: "AC-20"\n    title: Review\n    statement: Unlike AC-021 and AC-02.1, AC-20 is quarterly.\n  - id: AC-03\n    title: Other\n',
    );
    expect(bench.text('soc2.yaml')).toContain('controls: [AC-20]');
    expect(bench.text('findings.yaml')).toContain('control: AC-20');
    expect(bench.text('policies/access.md')).toContain('controls: [AC-20]');
    expect(bench.text('policies/access.md')).toContain(
      '(AC-20), see [last](../evidence/access/AC-20/2026-Q1/2026-03-28_AC-20_user-access-review.csv)',
    );
    expect(bench.text('policies/other.md')).toBe(FILES['policies/other.md']);
    expect(bench.text('evidence/access/AC-20/2026-Q1/2026-03-28_AC-20_user-access-review.csv')).toBe('x');
    expect(bench.text('evidence/access/AC-20/2026-Q1/evidence.yaml')).toContain('control: AC-20');
    expect([...bench.texts.keys()].some((uri) => uri.includes('/AC-02/'))).toBe(false);
    // Links still lead somewhere.
    expect(bench.codes('policies/access.md')).not.toContain('dangling-link');
  });

  it.each([
    ['AC-03', 'already'],
    ['', 'no usable id'],
    ['AC 9', 'no usable id'],
    ['../x', 'no usable id'],
    ['AC_9', 'no usable id'],
  ])('refuses the name %j', (to, why) => {
    expect(() => renamed('AC-02', to)).toThrow(why);
  });

  it('renames an id that is a plain word only where it is an id', () => {
    const ranges = mentionRanges(
      'controls:\n  - id: backup\n    title: backup\n    statement: the backup\n',
      'backup',
      true,
    );
    expect(ranges).toHaveLength(1);
    expect(mentionRanges('The backup runs.', 'backup', false)).toEqual([]);
  });
});

describe('prepareRename', () => {
  it('takes the control under the cursor, also in the name of evidence', () => {
    const bench = new EditingBench(FILES);
    const { context } = bench;
    expect(
      prepareRename(bench.file('policies/access.md'), bench.at('policies/access.md', '(AC-02)', 2), context),
    ).toMatchObject({ id: 'AC-02' });
    expect(
      prepareRename(bench.file('policies/access.md'), bench.at('policies/access.md', '_AC-02_', 2), context),
    ).toMatchObject({ id: 'AC-02' });
    expect(
      prepareRename(bench.file('policies/access.md'), bench.at('policies/access.md', 'Reviewed', 2), context),
    ).toHaveProperty('refused');
  });
});
