import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packWeights, unpackWeights, type WeightRow, type Weights } from './weights-file.js';

/** The weights of a row as they are read. */
function weightsOf(
  { lookUp, starts, classOf, values }: Weights,
  hash: number,
): { at: number; value: number }[] {
  const row = lookUp(hash);
  const found: { at: number; value: number }[] = [];
  if (row < 0) return found;
  for (let n = starts[row] ?? 0; n < (starts[row + 1] ?? 0); n += 1)
    found.push({ at: classOf[n] ?? -1, value: values[n] ?? 0 });
  return found;
}

const row = (hash: number, ...weights: readonly (readonly [at: number, value: number])[]): WeightRow => ({
  hash,
  rarity: 1,
  scale: 0.01,
  weights: weights.map(([at, value]) => ({ at, value })),
});

describe('a file of weights', () => {
  it('gives back what was put in, rows in any order', () => {
    const bias = [0, -1.5, 0.25];
    const rows = [row(4_000_000_000, [0, -128], [2, 127]), row(7, [1, 5]), row(0, [0, 1], [1, 2], [2, 3])];
    const read = unpackWeights(packWeights(bias, 2.5, rows));
    expect(read.classes).toBe(3);
    expect([...read.bias]).toEqual(bias);
    expect(read.unknownRarity).toBe(2.5);
    for (const { hash, weights } of rows) expect(weightsOf(read, hash)).toEqual(weights);
    expect(read.lookUp(8)).toBe(-1);
  });

  it.each([254, 255, 256, 403, 509, 510, 511, 700])('keeps a step of %i classes', (step) => {
    const bias = new Array<number>(1500).fill(0);
    const rows = [row(1, [step, 1]), row(2, [0, 2], [step, 3], [2 * step, 4]), row(3, [1, 5])];
    const read = unpackWeights(packWeights(bias, 1, rows));
    for (const { hash, weights } of rows) expect(weightsOf(read, hash)).toEqual(weights);
  });

  it('keeps every weight of a feature that tells of most classes', () => {
    const bias = new Array<number>(405).fill(0);
    const full = row(9, ...bias.map((_, at) => [at, (at % 255) - 127] as const));
    const read = unpackWeights(packWeights(bias, 1, [full, row(10, [404, 1])]));
    expect(weightsOf(read, 9)).toEqual(full.weights);
    expect(weightsOf(read, 10)).toEqual([{ at: 404, value: 1 }]);
  });

  it('keeps rarities and scales to within a few percent', () => {
    for (const value of [0.01, 0.2, 1, 3.7, 9]) {
      const read = unpackWeights(packWeights([0], 1, [{ ...row(1, [0, 1]), rarity: value, scale: value }]));
      expect((read.rarity[0] ?? 0) / value).toBeCloseTo(1, 1);
      expect((read.scales[0] ?? 0) / value).toBeCloseTo(1, 1);
    }
  });

  it('holds for any rows', () => {
    const weights = fc
      .uniqueArray(fc.record({ at: fc.nat(900), value: fc.integer({ min: -128, max: 127 }) }), {
        selector: ({ at }) => at,
      })
      .map((found) => found.sort((a, b) => a.at - b.at));
    const rows = fc.uniqueArray(
      fc.record({
        hash: fc.integer({ min: 0, max: 0xffffffff }),
        rarity: fc.constant(1),
        scale: fc.constant(0.02),
        weights,
      }),
      { selector: ({ hash }) => hash },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const read = unpackWeights(packWeights(new Array<number>(901).fill(0), 1, given));
        for (const one of given) expect(weightsOf(read, one.hash)).toEqual(one.weights);
      }),
      { numRuns: 100 },
    );
  });

  it('is refused when it is something else, or of an older kind', () => {
    expect(() => unpackWeights(new Uint8Array(0))).toThrow('no file of weights');
    expect(() => unpackWeights(new Uint8Array(64))).toThrow('no file of weights');
    const older = packWeights([0], 1, []);
    older[3] = (older[3] ?? 0) - 1;
    expect(() => unpackWeights(older)).toThrow('no file of weights');
  });
});
