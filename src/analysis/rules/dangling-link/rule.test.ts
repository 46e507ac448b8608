import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('dangling-link', () => {
  it('reports files and headings that are not there, with the heading meant', () => {
    const files = {
      'policies/a.md':
        '# A\n\nSee [b](b.md), [gone](../procedures/gone.md), [x](b.md#retentoin) and [out](../../x.md).',
      'policies/b.md': '# B\n\n## Retention\n\nText.',
      'controls.yaml': 'controls:\n  - { id: A-1, title: A, policies: [policies/b.md#nothing] }\n',
    };
    expect(checkFiles(files, 'dangling-link').map(({ message }) => message.en)).toEqual([
      '“policies/b.md” has no heading “#nothing”.',
      '“procedures/gone.md” does not exist.',
      '“policies/b.md” has no heading “#retentoin”. Did you mean “#retention”?',
      '“../../x.md” leads out of the workspace.',
    ]);
  });

  it('leaves pages of the site alone on which documents are published', () => {
    const found = (target: string): unknown[] =>
      checkFiles({ 'policies/a.md': `# A\n\nSee [b](${target}).` }, 'dangling-link');
    expect(found('/security-policies/vendor/')).toEqual([]);
    expect(found('/privacy#data')).toEqual([]);
    expect(found('/handbook/security/risk.html#owners')).toEqual([]);
    expect(found('handbook/risk.html')).toHaveLength(1);
    expect(found('/policies/gone.md')).toHaveLength(1);
  });

  it('knows paths as Windows writes them, and how they are meant', () => {
    const files = {
      'policies/a.md': '# A\n\nSee [b](.\\b.md).',
      'policies/b.md': '# B',
      'controls.yaml': "controls:\n  - { id: A-1, title: A, policies: ['policies\\b.md'] }\n",
    };
    expect(checkFiles(files, 'dangling-link').map(({ message, data }) => [message.en, data?.text])).toEqual([
      ['“policies\\b.md” is written with “\\”; links are written with “/”.', 'policies/b.md'],
      ['“.\\b.md” is written with “\\”; links are written with “/”.', './b.md'],
    ]);
  });

  it('never looks at the web, and takes folders, pictures and own anchors', () => {
    const files = {
      'policies/a.md':
        '# A b\n\n[w](https://example.com/x.md) [m](mailto:a@b.c) [own](#a-b) [f](../policies) ![p](p.png) [c](c%20d.md) [l](c%20d.md#L3)',
      'policies/p.png': '',
      'policies/c d.md': '# C',
    };
    expect(checkFiles(files, 'dangling-link')).toEqual([]);
  });
});
