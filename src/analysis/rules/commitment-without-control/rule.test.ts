import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('commitment-without-control', () => {
  it('reports promises without a control in operation', () => {
    const files = {
      'soc2.yaml':
        'commitments:\n  - { id: S-1, statement: Fast }\n  - { id: S-2, statement: Safe, controls: [AC-01] }\n  - { id: S-3, statement: Up, controls: [AV-02] }\n  - { id: S-4, statement: New, controls: [XX-9] }\n',
      'controls.yaml':
        'controls:\n  - { id: AC-01, title: A }\n  - { id: AV-02, title: B, status: planned }\n',
    };
    const found = checkFiles(files, 'commitment-without-control');
    expect(found.map(({ data, range }) => [data?.commitment, range.start.line])).toEqual([
      ['S-1', 1],
      ['S-3', 3],
      ['S-4', 4],
    ]);
  });
});
