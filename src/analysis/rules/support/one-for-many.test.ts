import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../diagnostic.js';
import { oneForMany } from './one-for-many.js';
import { say } from './say.js';

function report(name: string | undefined): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    code: 'x',
    severity: 'warning',
    uri: 'file:///w/a.yaml',
    range: { start, end: start },
    message: say(`${name}`, `${name}`),
    why: say('why', 'waarom'),
    data: { name },
  };
}

describe('many reports of one kind', () => {
  const gather = oneForMany(
    ({ data }) => (typeof data?.name === 'string' ? data.name : undefined),
    (count, { en, nl }) => say(`${count}: ${en}`, `${count}: ${nl}`),
  );

  it('are one, with their names and each of them', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'e'].map(report);
    const other = report(undefined);
    const [kept, one, ...rest] = gather([...many, other]);
    expect(rest).toEqual([]);
    expect(kept).toBe(other);
    expect(one?.message).toEqual(say('5: a, b, c, d and 1 more', '5: a, b, c, d en nog 1'));
    expect(one?.data?.each).toEqual(many);
  });

  it('stay themselves when they are few', () => {
    const few = ['a', 'b', 'c'].map(report);
    expect(gather(few)).toEqual(few);
  });
});
