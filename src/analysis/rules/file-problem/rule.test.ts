import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

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
});
