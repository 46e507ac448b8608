import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('draft-policy', () => {
  it('says of a draft which claims do not count', () => {
    const draft =
      '---\ntype: asset-management\nstatus: draft\nsatisfies: { TSC: [CC6.1, CC6.5] }\n---\n# A\n\nText.';
    expect(checkFiles({ 'policies/a.md': draft }, 'draft-policy')).toMatchObject([
      { severity: 'info', range: { start: { line: 2 } }, data: { criteria: ['CC6.1', 'CC6.5'] } },
    ]);
    expect(checkFiles({ 'policies/a.md': draft.replace('draft', 'approved') }, 'draft-policy')).toEqual([]);
  });
});
