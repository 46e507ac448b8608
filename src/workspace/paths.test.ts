import { describe, expect, it } from 'vitest';
import { faultOfTarget, folderOf, insidePath, relativeTo, resolvePath, uriOf } from './paths.js';

describe('paths', () => {
  it('resolves relative paths inside the workspace only', () => {
    expect(resolvePath('policies', '../procedures/a.md')).toBe('procedures/a.md');
    expect(resolvePath('policies', './x/./y.md')).toBe('policies/x/y.md');
    expect(resolvePath('policies', '/controls.yaml')).toBe('controls.yaml');
    expect(resolvePath('policies', '../../etc/passwd')).toBeUndefined();
  });

  it('turns URIs into paths and back', () => {
    const uri = uriOf('file:///w', "policies/a b (1)'s é.md");
    expect(uri).toBe('file:///w/policies/a%20b%20%281%29%27s%20%C3%A9.md');
    expect(relativeTo('file:///w', uri)).toBe("policies/a b (1)'s é.md");
    expect(relativeTo('file:///w', 'file:///w2/a.md')).toBeUndefined();
    // What nothing is written otherwise in, with a root that ends in a slash and one that does not.
    for (const root of ['file:///w', 'file:///w/']) {
      expect(uriOf(root, 'evidence/ops/C-1/2026-01_a~b.csv')).toBe(
        'file:///w/evidence/ops/C-1/2026-01_a~b.csv',
      );
      expect(relativeTo(root, 'file:///w/evidence/ops/C-1/2026-01_a~b.csv')).toBe(
        'evidence/ops/C-1/2026-01_a~b.csv',
      );
    }
    expect(folderOf('policies/a.md')).toBe('policies');
    expect(folderOf('a.md')).toBe('');
  });

  it.each([
    ['', '..', '../a.md', 'a/../../b.md', '/a.md', '//server/share/a.md', '\\\\server\\share\\a.md'],
    ['C:\\a.md', 'c:/a.md', 'C:a.md', '..\\a.md', 'a\\..\\..\\b.md', 'a\0.md', 'a\n.md', '~/a.md', './.'],
  ])('take for no path in the workspace: %j and others', (...paths) => {
    for (const path of paths) expect(insidePath(path), JSON.stringify(path)).toBeUndefined();
  });

  it('are normalised when they stay inside', () => {
    expect(insidePath('policies/./x/../a b.md')).toBe('policies/a b.md');
    expect(insidePath('evidence/AC-01/..hidden/a..md')).toBe('evidence/AC-01/..hidden/a..md');
    expect(insidePath('~notes/a.md')).toBe('~notes/a.md');
  });

  it('are no target of a file behind a link', async () => {
    const links = new Set(['evidence', 'policies/a.md']);
    const fault = (path: string) => faultOfTarget(path, (part) => Promise.resolve(links.has(part)));
    expect(await fault('evidence/AC-01/2026/evidence.yaml')).toBe('link');
    expect(await fault('policies/a.md')).toBe('link');
    expect(await fault('policies/x/../a.md')).toBe('link');
    expect(await fault('policies/b.md')).toBeUndefined();
    expect(await fault('../policies/b.md')).toBe('outside');
  });
});
