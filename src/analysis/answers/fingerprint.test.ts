import { describe, expect, it } from 'vitest';
import { fingerprintOf, wordingForm } from './fingerprint.js';

describe('fingerprintOf', () => {
  const text = 'System owners review "all" accounts - also dormant ones - every quarter.';

  it('is the same for another case, white space, quotation marks, dashes and list marks', () => {
    for (const other of [
      text.toUpperCase(),
      text.replaceAll(' ', '\u00a0  ').replace('every', '\n\tevery'),
      text.replaceAll('"', '\u201d').replaceAll(' - ', ' \u2014 '),
      `- ${text}`,
      `  2. ${text}`,
      `* [ ] ${text}`,
      `> ${text}`,
      text.replace('dormant', 'dor\u00admant'),
      text.replace('fi', '\ufb01'),
    ])
      expect(fingerprintOf(other), other).toBe(fingerprintOf(text));
  });

  it('is another when a word, a number or a mark that carries meaning is', () => {
    for (const other of [
      text.replace('review', 'do not review'),
      text.replace('quarter', 'year'),
      text.replace('.', '?'),
      text.replace('all', 'al'),
      `${text} 12`,
    ])
      expect(fingerprintOf(other), other).not.toBe(fingerprintOf(text));
    expect(fingerprintOf('14 days')).not.toBe(fingerprintOf('1 4 days'));
    expect(fingerprintOf('A. Smith approves')).not.toBe(fingerprintOf('B. Smith approves'));
    // Not a list mark: a number that starts the sentence.
    expect(fingerprintOf('14 characters are needed')).not.toBe(fingerprintOf('12 characters are needed'));
  });

  it('is a known hash, so that others can check it', () => {
    // printf '' | sha256sum
    expect(fingerprintOf('')).toBe('sha256-e3b0c44298fc1c149afbf4c8996fb924');
  });

  it('takes long and odd texts', () => {
    expect(wordingForm('\u{1f600}'.repeat(10)).length).toBe(20);
    const start = performance.now();
    fingerprintOf('- '.repeat(500_000));
    fingerprintOf(' '.repeat(1_000_000));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
