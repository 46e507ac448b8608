import { describe, expect, it } from 'vitest';
import { isSkipped } from './file-kind.js';

describe('isSkipped', () => {
  it.each(['node_modules/p/README.md', 'web/dist', 'vendor/lib/x.md', '.git', 'policies/node_modules/x.md'])(
    'leaves out %s',
    (path) => {
      expect(isSkipped(path)).toBe(true);
    },
  );

  it.each([
    'evidence/vendor/VE-01/2026',
    'policies/vendor/review.md',
    'docs/policies/build',
    'policies/vendor.md',
  ])('looks into %s', (path) => {
    expect(isSkipped(path)).toBe(false);
  });
});
