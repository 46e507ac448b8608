import { describe, expect, it } from 'vitest';
import { narrow } from './narrow.js';

describe('narrow', () => {
  it('gives the same text, long or short, with or without characters of two bytes', () => {
    const long = 'Access is reviewed every quarter; één keer. '.repeat(400);
    for (const text of [
      '',
      'a',
      long,
      `${long}–`,
      `– ${long}`,
      long.slice(0, 4096),
      long.slice(0, 4097),
      '😀',
    ])
      expect(narrow(text)).toBe(text);
  });
});
