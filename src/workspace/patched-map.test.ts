import { describe, expect, it } from 'vitest';
import { PatchedMap } from './patched-map.js';
import { WorkspaceIndex } from './workspace-index.js';

describe('PatchedMap', () => {
  const patched = new PatchedMap(
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
    new Map([['b', 3]]),
  );

  it('is the map with the values replaced', () => {
    expect([...patched]).toEqual([
      ['a', 1],
      ['b', 3],
    ]);
    expect([...patched.values()]).toEqual([1, 3]);
    expect([...patched.keys()]).toEqual(['a', 'b']);
    expect([patched.get('a'), patched.get('b'), patched.get('c')]).toEqual([1, 3, undefined]);
    expect([patched.has('b'), patched.has('c'), patched.size]).toEqual([true, false, 2]);
    const seen: [string, number][] = [];
    patched.forEach((value, key) => seen.push([key, value]));
    expect(seen).toEqual([...patched]);
  });
});

describe('snapshots', () => {
  it('stay as they were, and hold what was typed, deleted, added and ignored since', () => {
    const index = new WorkspaceIndex('file:///w');
    const set = (name: string, text: string): void => {
      index.set(`file:///w/${name}`, { text, version: 1 });
    };
    const titles = (): string[] => [...index.snapshot().documents.values()].map(({ title }) => title);
    for (let n = 0; n < 40; n += 1) set(`p${n}.md`, `# Title ${n}`);
    const first = index.snapshot().documents;
    for (let n = 0; n < 40; n += 1) {
      set(`p${n}.md`, `# Typed ${n}`);
      expect(titles()[n]).toBe(`Typed ${n}`);
      expect(titles()[39]).toBe(n === 39 ? 'Typed 39' : 'Title 39');
    }
    expect([...first.values()].map(({ title }) => title)).toEqual(
      first.size === 40 ? [...Array(40).keys()].map((n) => `Title ${n}`) : [],
    );
    index.delete('file:///w/p1.md');
    set('new.md', '# New');
    expect(titles()).toHaveLength(40);
    expect(titles().at(-1)).toBe('New');
    set('soc2.yaml', 'ignore: [p2.md]');
    expect(titles()).not.toContain('Typed 2');
    set('p2.md', '# Ignored');
    expect(titles()).not.toContain('Ignored');
    set('soc2.yaml', 'ignore: []');
    expect(titles()).toContain('Ignored');
  });
});
