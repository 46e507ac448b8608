import { describe, expect, it } from 'vitest';
import { folderOf, relativeTo, resolvePath, uriOf } from './paths.js';

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
    expect(folderOf('policies/a.md')).toBe('policies');
    expect(folderOf('a.md')).toBe('');
  });
});
