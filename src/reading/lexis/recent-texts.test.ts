import { describe, expect, it } from 'vitest';
import { RecentTexts } from './recent-texts.js';

describe('RecentTexts', () => {
  it('keeps what is asked for and forgets the rest', () => {
    const recent = new RecentTexts<number>(3);
    for (const [n, text] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      recent.set(text, n);
      expect(recent.get('a')).toBe(0);
    }
    for (const text of ['f', 'g', 'h']) recent.set(text, 9);
    expect(recent.get('b')).toBeUndefined();
    expect(recent.get('h')).toBe(9);
  });

  it('holds no more than twice as many as it is told', () => {
    const recent = new RecentTexts<number>(10);
    const texts = Array.from({ length: 200 }, (_, n) => String(n));
    for (const [n, text] of texts.entries()) recent.set(text, n);
    expect(texts.filter((text) => recent.get(text) !== undefined).length).toBeLessThanOrEqual(20);
  });
});
