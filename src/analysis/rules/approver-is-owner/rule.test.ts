import { describe, expect, it } from 'vitest';
import { checkFiles, IN_ORDER } from '../../testing/check-files.js';

describe('approver-is-owner', () => {
  it('reports the same person or role twice', () => {
    expect(
      checkFiles(
        { 'policies/a.md': `${IN_ORDER.replace('approver: CTO', 'approver: head of security')}# A\n\nText.` },
        'approver-is-owner',
      ),
    ).toHaveLength(1);
    expect(checkFiles({ 'policies/a.md': `${IN_ORDER}# A\n\nText.` }, 'approver-is-owner')).toEqual([]);
  });
});
