import { describe, expect, it } from 'vitest';
import { eachFeature, type TextPart } from './features.js';

function features(...parts: readonly TextPart[]): Map<number, number> {
  const found = new Map<number, number>();
  eachFeature(parts, (hash, weight) => found.set(hash, (found.get(hash) ?? 0) + weight));
  return found;
}
const of = (text: string): Map<number, number> => features({ text, weight: 1 });
const hashes = (text: string): Set<number> => new Set(of(text).keys());
const shared = (a: string, b: string): number => [...hashes(a)].filter((hash) => hashes(b).has(hash)).length;

describe('the features of a text', () => {
  // Weights are kept by these hashes: another hash is another model.
  it('are those the weights were learned by', () => {
    expect([...of('Owners review access').keys()]).toMatchInlineSnapshot(`
      [
        1026435328,
        3752854882,
        1973518445,
        3644225056,
        3449686384,
        1971538772,
        1521754756,
        3742694579,
        3517172038,
        2282364335,
        776304763,
        3990630029,
        3487416873,
        681495045,
        1783819023,
        644806918,
        1492810020,
        3469368672,
        2330377719,
        1707167344,
      ]
    `);
    expect([...of('Elk kwartaal 30 dagen').keys()]).toMatchInlineSnapshot(`
      [
        438989654,
        2325029207,
        367778743,
        287383831,
        1893581060,
        1947856042,
        851597234,
        3555863932,
        2680042342,
        4065442221,
        373474377,
        3514931863,
        2155807139,
        2882184034,
        4146061037,
        4282226569,
        670278602,
        2704473813,
      ]
    `);
  });

  it('are words, pairs of neighbours and pieces of longer words', () => {
    const amounts = [...of('an old key').values()].map((amount) => Math.round(amount * 10) / 10).sort();
    expect(amounts).toEqual([0.7, 0.7, 1, 1, 1]);
    expect(of('keys').size).toBe(4);
  });

  it('are the same however a word is written or inflected, and for every number', () => {
    expect(hashes('REVIEW')).toEqual(hashes('review'));
    expect(shared('reviewed', 'reviews')).toBeGreaterThan(2);
    expect(shared('passwords', 'backups')).toBeLessThan(2);
    expect(hashes('14')).toEqual(hashes('2026'));
    // The order of words is in the pairs only.
    expect(shared('access review', 'review access')).toBe(hashes('access review').size - 1);
  });

  it('count as much as their part', () => {
    const whole = features({ text: 'old key', weight: 1 }, { text: 'lost badge', weight: 0.3 });
    for (const [hash, amount] of of('lost badge')) expect(whole.get(hash)).toBeCloseTo(amount * 0.3);
    for (const [hash, amount] of of('old key')) expect(whole.get(hash)).toBeCloseTo(amount);
    // Parts do not run into each other.
    expect(whole.size).toBe(of('old key').size + of('lost badge').size);
  });

  it('stop at a length, so that a long text takes no longer', () => {
    const long = Array.from(
      { length: 400 },
      (_, n) => `w${String.fromCharCode(97 + (n % 26))}${'x'.repeat(n % 9)}`,
    );
    expect(of(long.join(' '))).toEqual(of(long.slice(0, 160).join(' ')));
    expect(hashes('a'.repeat(4000))).toEqual(hashes('a'.repeat(40)));
    expect(of('').size).toBe(0);
  });
});
