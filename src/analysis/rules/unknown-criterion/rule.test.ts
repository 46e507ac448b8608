import { describe, expect, it } from 'vitest';
import { checkFiles, textOf } from '../../testing/check-files.js';

describe('unknown-criterion', () => {
  it('reports IDs in front matter, text and controls, with the nearest that exists', () => {
    const files = {
      'policies/a.md': '---\nsatisfies: { TSC: [CC9.9] }\n---\n# A\n\nWe scan every week. (CC6.9)',
      'controls.yaml': 'controls:\n  - { id: AC-01, title: A, criteria: [C1.3] }\n',
    };
    const found = checkFiles(files, 'unknown-criterion');
    expect(found.map((one) => [textOf(files, one), one.data?.text])).toEqual([
      ['C1.3', 'C1.2'],
      ['CC9.9', 'CC9.2'],
      ['CC6.9', 'CC6.8'],
    ]);
    expect(found.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('leaves existing IDs, withdrawn policies and READMEs alone', () => {
    const files = {
      'policies/a.md': '# A\n\nWe scan every week. (CC7.1)',
      'policies/b.md': '---\nstatus: retired\n---\n# B\n\nCC9.9',
      'README.md': '# R\n\nCC9.9',
    };
    expect(checkFiles(files, 'unknown-criterion')).toEqual([]);
  });
});
