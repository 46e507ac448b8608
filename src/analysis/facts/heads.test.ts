import { describe, expect, it } from 'vitest';
import { Heads } from './heads.js';

describe('Heads', () => {
  it('keeps values sorted whatever the order they come in, and shows three', () => {
    const heads = new Heads<string>();
    for (const path of ['d', 'a', 'c', 'b']) heads.add('k', path, path, path);
    expect(heads.of('k')).toEqual(['a', 'b', 'c']);
    expect(heads.all('k')).toEqual(['a', 'b', 'c', 'd']);
    heads.remove('k', 'b', 'b');
    heads.remove('k', 'x', 'x');
    expect(heads.of('k')).toEqual(['a', 'c', 'd']);
    expect(heads.of('other')).toEqual([]);
  });
});
