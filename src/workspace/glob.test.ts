import { describe, expect, it } from 'vitest';
import { anyGlob, glob, mayMatchBelow } from './glob.js';

describe('glob', () => {
  it.each([
    ['policies/**', 'policies/a/b.md', true],
    ['policies/**', 'policies', true],
    ['policies/**', 'policies2/a.md', false],
    ['policies/', 'policies/deep/a.md', true],
    ['**/drafts/**', 'a/drafts/b.md', true],
    ['**/drafts/**', 'drafts/b.md', true],
    ['*.md', 'a.md', true],
    ['*.md', 'x/a.md', false],
    ['**/*.md', 'a.md', true],
    ['docs/*/x?.md', 'docs/a/x1.md', true],
    ['docs/{a,b}/**', 'docs/b/x.md', true],
    ['docs/{a,b}/**', 'docs/c/x.md', false],
    ['[a-c]*.md', 'b1.md', true],
    ['[!a-c]*.md', 'b1.md', false],
    ['./notes.md', 'notes.md', true],
    ['/notes.md', 'notes.md', true],
    ['a\\*.md', 'a*.md', true],
    ['a\\*.md', 'ab.md', false],
    ['.github/**', '.github/x.md', true],
    ['**', '.x/y.md', true],
    ['a*b*c', 'aXbXXc', true],
    ['a*b*c', 'aXbXX', false],
    ['', 'a', false],
  ])('%s on %s: %s', (pattern, path, matches) => {
    expect(glob(pattern)(path)).toBe(matches);
  });

  it('is linear on what makes others hang', () => {
    const path = `${'a'.repeat(4000)}/${'a/'.repeat(500)}b`;
    const started = performance.now();
    for (const pattern of [
      `${'*a'.repeat(400)}*X`,
      `${'**/'.repeat(300)}X`,
      `${'{a,b}'.repeat(150)}`,
      `+(${'a+'.repeat(200)})X`,
      `!(${'!('.repeat(300)}`,
      '{'.repeat(900),
      '['.repeat(900),
    ])
      expect(glob(pattern)(path)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

it('tells which folders may hold a match', () => {
  expect(mayMatchBelow('dist/policies/**', 'dist')).toBe(true);
  expect(mayMatchBelow('dist/policies/**', 'dist/policies')).toBe(true);
  expect(mayMatchBelow('dist/policies/**', 'dist/other')).toBe(false);
  expect(mayMatchBelow('docs/x.md', 'dist')).toBe(false);
  expect(mayMatchBelow('docs/x.md', 'docs/x.md')).toBe(false);
});

it('is nothing where there are no globs', () => {
  expect(anyGlob([])).toBeUndefined();
});
