import { describe, expect, it } from 'vitest';
import { en, type TextKey } from './en.js';
import { nl } from './nl.js';

describe('panel texts', () => {
  it.each(Object.keys(en) as TextKey[])('%s has the same values in Dutch', (key) => {
    const values = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map(([one]) => one).sort();
    expect(nl[key].trim()).not.toBe('');
    expect(values(nl[key])).toEqual(values(en[key]));
  });

  it('has both forms of every plural', () => {
    const keys = new Set<string>(Object.keys(en));
    for (const key of keys) {
      if (key.endsWith('.one')) expect(keys).toContain(key.replace(/one$/, 'other'));
      if (key.endsWith('.other')) expect(keys).toContain(key.replace(/other$/, 'one'));
    }
  });
});
