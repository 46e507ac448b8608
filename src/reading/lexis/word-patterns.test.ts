import { describe, expect, it } from 'vitest';
import { tokensOf } from '../quantity/tokens.js';
import { WordPatterns } from './word-patterns.js';

const holds = (list: string, text: string): boolean => new WordPatterns(list).test(tokensOf(text));

describe('WordPatterns', () => {
  it('finds words, beginnings, endings and phrases, hyphens or not', () => {
    expect(holds('log|logs', 'Audit logs are kept.')).toBe(true);
    expect(holds('log|logs', 'A logbook is kept.')).toBe(false);
    expect(holds('revok*', 'Access is revoked.')).toBe(true);
    expect(holds('*database', 'De klantendatabase')).toBe(true);
    expect(holds('back-up*', 'back ups and back-ups')).toBe(true);
    expect(holds('access review', 'Access reviews')).toBe(false);
  });

  it('lets words stand apart, in order and near each other', () => {
    expect(holds('access ~ reviewed', 'Access of all users is reviewed.')).toBe(true);
    expect(holds('access ~ reviewed', 'Reviewed access.')).toBe(false);
    expect(holds('access ~ reviewed', `Access ${'and so on '.repeat(5)}reviewed.`)).toBe(false);
  });

  it('takes the longest', () => {
    const patterns = new WordPatterns('risk|risk register');
    expect(patterns.at(tokensOf('risk register team'), 0)).toBe(2);
  });
});
