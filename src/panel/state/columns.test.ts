import { describe, expect, it } from 'vitest';
import { columnsFor, inColumns } from './columns.js';

describe('inColumns', () => {
  const split = (heights: readonly number[], count: number): readonly (readonly number[])[] =>
    inColumns(heights, count, (height) => height);

  it('keeps the order and makes the highest column as low as can be', () => {
    expect(split([5, 3, 4, 2, 3, 8, 5, 1, 2], 3)).toEqual([
      [5, 3, 4],
      [2, 3, 8],
      [5, 1, 2],
    ]);
    expect(split([1, 1, 1, 10], 2)).toEqual([[1, 1, 1], [10]]);
  });

  it('does with fewer columns than items, more than items, and none', () => {
    expect(split([2, 3], 1)).toEqual([[2, 3]]);
    expect(split([2, 3], 5)).toEqual([[2], [3]]);
    expect(split([], 3)).toEqual([]);
  });
});

it('columnsFor gives a column at least 350 pixels', () => {
  expect([columnsFor(200), columnsFor(720), columnsFor(820), columnsFor(1400), columnsFor(4000)]).toEqual([
    1, 1, 2, 3, 3,
  ]);
});
