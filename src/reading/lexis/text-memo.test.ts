import { describe, expect, it } from 'vitest';
import { eachFeature } from '../learned/features.js';
import { TextMemo, withoutValues } from './text-memo.js';

describe('a memo of texts', () => {
  it('reads a text once, and again when it is about something else', () => {
    const memo = new TextMemo<string>();
    let reads = 0;
    const read = (own: string): string => `${own} ${(reads += 1)}`;
    expect(memo.of('en', 'Backups run daily.', read)).toBe('Backups run daily. 1');
    expect(memo.of('en', 'Backups run daily.', read)).toBe('Backups run daily. 1');
    expect(memo.of('nl', 'Backups run daily.', read)).toBe('Backups run daily. 2');
  });

  it('starts afresh when it is full', () => {
    const memo = new TextMemo<number>(2);
    let reads = 0;
    for (const text of ['a', 'b', 'c', 'a']) memo.of('en', text, () => (reads += 1));
    expect(reads).toBe(4);
    expect(memo.of('en', 'a', () => (reads += 1))).toBe(4);
  });
});

describe('a text without its values', () => {
  it.each([
    ['Within 4 hours, 30 days', 'within 0 hours, 0 days'],
    ['the 3rd and 21st', 'the 0rd and 0st'],
    ['v12 and AES256', 'v12 and aes256'],
    ['1,095 days, 24/7', '0,0 days, 0/0'],
    ['no number', 'no number'],
  ])('%s', (text, plain) => {
    expect(withoutValues(text)).toBe(plain);
  });

  it('has the features of the text itself', () => {
    const featuresOf = (text: string): number[][] => {
      const found: number[][] = [];
      eachFeature([{ text, weight: 1 }], (hash, weight) => found.push([hash, weight]));
      return found;
    };
    for (const text of ['Within 4 hours of the 3rd alert', 'é5 and 5é, v1.2-2026, ١٢ x7y', '２ of 12ー3'])
      expect(featuresOf(withoutValues(text))).toEqual(featuresOf(text));
  });
});
