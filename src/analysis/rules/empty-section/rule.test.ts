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
});
