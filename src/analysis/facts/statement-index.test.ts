import { describe, expect, it } from 'vitest';
import { groupOf } from '../statements/compare.js';
import type { Statement } from '../statements/types.js';
import { StatementIndex, type StatementSource } from './statement-index.js';

const length = (value: number): Statement => ({
  subject: 'password-length',
  value,
  bound: 'min',
  unit: 'count',
  qualifiers: [],
  text: `${value}`,
  section: 0,
  range: { start: { line: value, character: 0 }, end: { line: value, character: 1 } },
});
const GROUP = groupOf(length(1));
const source = (path: string, value: number, policyType?: string, draft = false): StatementSource => ({
  ref: { uri: path, path, title: path, draft },
  order: `${draft ? 1 : 0} ${path}`,
  policyType,
  statements: [length(value)],
});

describe('StatementIndex', () => {
  it('takes the governing policy as reference, else the most frequent value', () => {
    const index = new StatementIndex();
    index.update('a', source('a', 8));
    index.update('b', source('b', 12));
    index.update('c', source('c', 12));
    expect(index.reference(GROUP)?.statement.value).toBe(12);
    index.update('z', source('z', 14, 'access-control'));
    expect(index.reference(GROUP)?.document.path).toBe('z');
    index.update('z', source('z', 14, 'access-control', true));
    expect(index.reference(GROUP)?.statement.value).toBe(12);
  });

  it('tells of a new reference only, and forgets what is gone', () => {
    const index = new StatementIndex();
    expect(index.update('a', source('a', 8)).groups).toEqual([GROUP]);
    expect(index.update('b', source('b', 8)).groups).toEqual([]);
    expect(index.update('b', source('b', 8)).subjects.size).toBe(0);
    expect(index.update('a', undefined).groups).toEqual([GROUP]);
    expect(index.update('b', undefined).groups).toEqual([GROUP]);
    expect(index.reference(GROUP)).toBeUndefined();
    expect(index.on('password-length')).toEqual([]);
  });
});
