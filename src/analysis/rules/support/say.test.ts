import { describe, expect, it } from 'vitest';
import { quoted } from './say.js';

describe('quoted', () => {
  it('leaves the full stop to the sentence around it', () => {
    expect(quoted('Users are reviewed every quarter.')).toBe('“Users are reviewed every quarter”');
  });

  it('keeps a stop that belongs to a name, a mark that asks, and an ellipsis', () => {
    for (const text of [
      'Acme Holding B.V.',
      'Meridian Inc.',
      'Who reviews them?',
      'and so on...',
      'a.s.a.p.',
    ])
      expect(quoted(text)).toBe(`“${text}”`);
  });
});
