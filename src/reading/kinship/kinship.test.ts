import { describe, expect, it } from 'vitest';
import type { Language } from '../../catalog/types.js';
import { contentWords } from '../lexis/content-words.js';
import { KinFinder, stemKey } from './kin-finder.js';
import { kinship, type Stem } from './kinship.js';
import { rootOf } from './root.js';

/** So much is enough for one word to stand for another. */
const SAME = 0.5;

function word(text: string, language: Language): Stem {
  const [first] = contentWords(text, language);
  return { stem: rootOf(first?.stem ?? '', language), language };
}

describe('words that say the same', () => {
  it.each([
    ['review', 'en', 'beoordeling', 'nl'],
    ['engineer', 'en', 'engineers', 'nl'],
    ['supplier', 'en', 'leverancier', 'nl'],
    ['rights', 'en', 'toegangsrechten', 'nl'],
    ['assess', 'en', 'review', 'en'],
    ['delete', 'en', 'removed', 'en'],
    ['beoordeelt', 'nl', 'beoordeeld', 'nl'],
    ['goedgekeurd', 'nl', 'goedkeuring', 'nl'],
    ['training', 'nl', 'bewustwordingstraining', 'nl'],
  ] as const)('%s (%s) and %s (%s)', (a, language, b, other) => {
    expect(kinship(word(a, language), word(b, other))).toBeGreaterThanOrEqual(SAME);
  });

  it.each([
    ['engineer', 'en', 'supportmedewerkers', 'nl'],
    ['backup', 'en', 'leverancier', 'nl'],
    ['customer', 'en', 'company', 'en'],
    ['company', 'en', 'data', 'en'],
    ['toegangsrechten', 'nl', 'beheerrechten', 'nl'],
  ] as const)('not %s (%s) and %s (%s)', (a, language, b, other) => {
    expect(kinship(word(a, language), word(b, other))).toBeLessThan(SAME);
  });

  it('are found in a vocabulary as by looking at each', () => {
    const texts = ['leverancier toegangsrechten beoordeelt verwijderd', 'training back-up contract'];
    const words = texts.flatMap((text) =>
      contentWords(text, 'nl').map(({ stem }): Stem => ({ stem: rootOf(stem, 'nl'), language: 'nl' })),
    );
    const finder = new KinFinder();
    for (const one of words) finder.add(one);
    for (const asked of [
      word('vendor', 'en'),
      word('review', 'en'),
      word('delete', 'en'),
      word('recht', 'nl'),
    ]) {
      const found = finder.kinOf(asked);
      for (const one of words) expect(found.get(stemKey(one)) ?? 0).toBe(kinship(asked, one));
    }
  });

  it('takes no longer for a vocabulary made up to be slow', () => {
    const finder = new KinFinder();
    for (let n = 0; n < 50_000; n += 1) finder.add({ stem: `aaaa${n}bbbb`, language: 'nl' });
    expect(finder.kinOf({ stem: `aaaa${'c'.repeat(5000)}bbbb`, language: 'nl' }).size).toBe(0);
  });
});
