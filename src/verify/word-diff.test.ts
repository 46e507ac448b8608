import { describe, expect, it } from 'vitest';
import { diffWords } from './word-diff.js';

const cut = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end);

describe('two texts word by word', () => {
  it('differ where words were put in, left out or replaced', () => {
    const before = 'Backups are kept for 30 days, and never longer.';
    const after = 'Encrypted backups are kept in Dublin for 30 days.';
    const diff = diffWords(before, after);
    expect(diff?.differences.map(({ gone, put }) => [cut(before, gone), cut(after, put)])).toEqual([
      ['', 'Encrypted'],
      ['', 'in Dublin'],
      ['and never longer', ''],
    ]);
    expect(diff?.kept).toBeCloseTo(6 / 9);
  });

  it('do not differ by case and marks', () => {
    expect(diffWords('The CTO, who leads.', 'the CTO who leads')?.differences).toEqual([]);
  });

  it('are left alone when they are too long to compare', () => {
    expect(diffWords('word '.repeat(500), 'word')).toBeUndefined();
    expect(diffWords('', 'word')).toBeUndefined();
  });
});
