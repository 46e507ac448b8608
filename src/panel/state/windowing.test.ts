import { describe, expect, it } from 'vitest';
import { covers, RowHeights, segmentsOf } from './windowing.js';

describe('segmentsOf', () => {
  const heights = [10, 20, 30, 40, 50];
  const total = (segments: ReturnType<typeof segmentsOf>): number =>
    segments.reduce(
      (sum, segment) =>
        sum +
        (segment.kind === 'space'
          ? segment.height
          : heights.slice(segment.from, segment.to).reduce((a, b) => a + b, 0)),
      0,
    );

  it('draws what touches the span and leaves room for the rest', () => {
    const segments = segmentsOf(heights, { top: 15, bottom: 45 }, undefined);
    expect(segments).toEqual([
      { kind: 'space', height: 10 },
      { kind: 'rows', from: 1, to: 3 },
      { kind: 'space', height: 90 },
    ]);
    expect(total(segments)).toBe(150);
  });

  it('keeps one row wherever it is', () => {
    const segments = segmentsOf(heights, { top: 0, bottom: 5 }, 3);
    expect(segments).toEqual([
      { kind: 'rows', from: 0, to: 1 },
      { kind: 'space', height: 50 },
      { kind: 'rows', from: 3, to: 4 },
      { kind: 'space', height: 50 },
    ]);
    expect(total(segments)).toBe(150);
  });

  it('knows whether what comes into view is drawn', () => {
    const segments = segmentsOf(heights, { top: 0, bottom: 55 }, 4);
    expect([
      covers(segments, heights, { top: 0, bottom: 55 }),
      covers(segments, heights, { top: 40, bottom: 61 }),
      covers(segments, heights, { top: 500, bottom: 600 }),
    ]).toEqual([true, false, true]);
  });

  it('draws nothing of a list out of sight', () => {
    expect(segmentsOf(heights, { top: 200, bottom: 300 }, undefined)).toEqual([
      { kind: 'space', height: 150 },
    ]);
    expect(segmentsOf([], { top: 0, bottom: 300 }, undefined)).toEqual([]);
  });
});

it('RowHeights guesses from what it has seen', () => {
  const heights = new RowHeights(80);
  expect(heights.of('a')).toBe(80);
  heights.set('a', 60);
  heights.set('b', 100);
  heights.settle();
  heights.set('a', 50);
  heights.settle();
  expect([heights.of('a'), heights.of('c')]).toEqual([50, 80]);
  heights.clear();
  expect(heights.of('a')).toBe(80);
});
