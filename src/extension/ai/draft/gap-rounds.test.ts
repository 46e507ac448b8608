import { describe, expect, it } from 'vitest';
import type { GapTarget } from '../../../authoring/task.js';
import { GapRounds } from './gap-rounds.js';

const gaps = (from: number, to: number): { readonly target: GapTarget }[] =>
  Array.from({ length: to - from }, (_, n) => ({ target: { kind: 'section', heading: `Part ${from + n}` } }));

describe('GapRounds', () => {
  it('takes eight at a time and tells how many are open', () => {
    const rounds = new GapRounds();
    expect(rounds.next(gaps(0, 20))).toEqual({ taken: gaps(0, 8), open: 20 });
    // What was drafted is closed; two of the first eight are not, and are not tried again.
    expect(rounds.next([...gaps(0, 2), ...gaps(8, 20)])).toEqual({ taken: gaps(8, 16), open: 12 });
    expect(rounds.next([...gaps(0, 2), ...gaps(16, 20)])).toEqual({ taken: gaps(16, 20), open: 4 });
    expect(rounds.next(gaps(0, 2))).toBeUndefined();
  });

  it('has nothing to do without gaps', () => {
    expect(new GapRounds().next([])).toBeUndefined();
  });
});
