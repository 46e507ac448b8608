import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('duplicate-control', () => {
  it('reports the second control of an ID, also across files', () => {
    const files = {
      'controls.yaml': 'controls:\n  - { id: AC-01, title: A }\n',
      'controls/more.yaml': 'controls:\n  - { id: AC-01, title: B }\n  - { id: AC-02, title: C }\n',
    };
    const found = checkFiles(files, 'duplicate-control');
    expect(found).toMatchObject([
      {
        uri: 'file:///w/controls/more.yaml',
        severity: 'error',
        related: [{ uri: 'file:///w/controls.yaml' }],
      },
    ]);
  });
});
