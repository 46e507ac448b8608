import { describe, expect, it } from 'vitest';
import { checkFiles, textOf } from '../../testing/check-files.js';

describe('empty-section', () => {
  it('reports a heading without text and without subsections', () => {
    const files = {
      'policies/a.md':
        '# A\n\nText.\n\n## Empty\n\n## Parent\n\n### Child\n\nText.\n\n## Code\n\n```\nx\ny\n```\n\n## Last\n',
    };
    expect(checkFiles(files, 'empty-section').map((one) => textOf(files, one))).toEqual([
      '## Empty',
      '## Last',
    ]);
  });

  it('asks for no text under the title of a document that has other headings', () => {
    const found = (text: string): unknown[] => checkFiles({ 'policies/a.md': text }, 'empty-section');
    expect(found('# A\n\n# Purpose\n\nText.\n')).toEqual([]);
    expect(found('# A\n')).toHaveLength(1);
  });
});
