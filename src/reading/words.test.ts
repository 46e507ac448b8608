import { describe, expect, it } from 'vitest';
import { wordsOf } from './words.js';

const lower = (text: string): string[] => wordsOf(text).map((word) => word.lower);

describe('words of a text', () => {
  it('parts contractions as they are read', () => {
    expect(lower("We don't, can’t and cannot; she'll")).toEqual([
      'we',
      'do',
      "n't",
      ',',
      'can',
      "n't",
      'and',
      'can',
      'not',
      ';',
      'she',
      "'ll",
    ]);
  });

  it('keeps numbers and compounds whole', () => {
    expect(lower('1,095 days, 99.9 % off-site 24/7')).toEqual([
      '1,095',
      'days',
      ',',
      '99.9',
      '%',
      'off-site',
      '24',
      '/',
      '7',
    ]);
  });

  it('knows where each stands', () => {
    const text = 'Eén back-up per “nacht”.';
    for (const { lower: word, start, end } of wordsOf(text))
      expect(text.slice(start, end).toLowerCase()).toBe(word);
  });
});
