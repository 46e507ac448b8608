import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectSample, sha256, suggestedSize } from './sampling.js';

describe('suggestedSize', () => {
  it('is all of a few, and the most that is usual of many', () => {
    expect([0, 1, 4, 5, 12, 13, 39, 52, 138, 250, 251, 100_000].map(suggestedSize)).toEqual([
      0, 1, 4, 5, 5, 13, 15, 15, 25, 25, 40, 40,
    ]);
  });

  it('never falls as the population grows, and never exceeds it', () => {
    fc.assert(
      fc.property(fc.nat(5000), (n) => suggestedSize(n) <= n && suggestedSize(n) <= suggestedSize(n + 1)),
    );
  });
});

describe('selectSample', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 60 });

  it('is the same for the same seed, in any order of the population', async () => {
    await fc.assert(
      fc.asyncProperty(ids, fc.nat(70), fc.string(), async (list, size, seed) => {
        const drawn = await selectSample(list, size, seed);
        expect(drawn).toHaveLength(Math.min(size, list.length));
        expect(new Set(await selectSample([...list].reverse(), size, seed))).toEqual(new Set(drawn));
        expect(list.filter((id) => drawn.includes(id))).toEqual(drawn);
      }),
      { numRuns: 60 },
    );
  });

  it('differs by seed and can be repeated with any SHA-256 tool', async () => {
    const list = Array.from({ length: 100 }, (_, n) => `CHG-${n}`);
    const drawn = await selectSample(list, 10, 'a');
    expect(await selectSample(list, 10, 'b')).not.toEqual(drawn);
    const keys = await Promise.all(
      list.map(async (id) => ({ id, key: await sha256(new TextEncoder().encode(`a\n${id}`)) })),
    );
    expect(
      new Set(
        keys
          .sort((x, y) => (x.key < y.key ? -1 : 1))
          .slice(0, 10)
          .map(({ id }) => id),
      ),
    ).toEqual(new Set(drawn));
  });

  it('hashes as others do', async () => {
    expect(await sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
