import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';
import { testMissingKey } from '../../testing/missing-key-tests.js';

testMissingKey('missing-approval-date', 'approved: 2026-03-01', false);

describe('missing-approval-date', () => {
  const codes = (approved: string): readonly string[] =>
    ['missing-approval-date', 'file-problem'].filter(
      (code) =>
        checkFiles(
          {
            'policies/access.md': `---\ntitle: Access Control Policy\ntype: access-control\nstatus: approved\n${approved}---\n\n# Access\n\nWe review access.\n`,
          },
          code,
        ).length > 0,
    );

  it('leaves a date that cannot be read to the report of that value', () => {
    expect(codes('approved: soon\n')).toEqual(['file-problem']);
    expect(codes('approved: TBD\n')).toEqual(['missing-approval-date']);
    expect(codes('')).toEqual(['missing-approval-date']);
  });
});
