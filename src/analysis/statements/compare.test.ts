import { describe, expect, it } from 'vitest';
import { contradicts, groupOf } from './compare.js';
import type { Statement } from './types.js';
import { unambiguous } from './unambiguous.js';

const statement = (
  value: Statement['value'],
  bound: Statement['bound'] = 'exact',
  more: Partial<Statement> = {},
): Statement => ({
  subject: 'log-retention',
  value,
  bound,
  unit: 'days',
  qualifiers: [],
  text: '',
  section: 0,
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  ...more,
});

describe('contradicts', () => {
  it('compares values with bounds', () => {
    expect(contradicts(statement(90), statement(365))).toBe(true);
    expect(contradicts(statement(14, 'min'), statement(12, 'min'))).toBe(true);
    expect(contradicts(statement(12, 'min'), statement(14))).toBe(false);
    expect(contradicts(statement(16, 'min'), statement(14))).toBe(true);
    expect(contradicts(statement(24, 'max'), statement(72))).toBe(true);
    expect(contradicts(statement(72, 'max'), statement(24))).toBe(false);
    expect(contradicts(statement(365, 'min'), statement(90, 'max'))).toBe(true);
    expect(contradicts(statement(30, 'min'), statement(90, 'max'))).toBe(false);
    expect(contradicts(statement('ciso'), statement('cto'))).toBe(true);
  });

  it('allows for months of different lengths, and for working days', () => {
    expect(contradicts(statement(90), statement(91.25))).toBe(false);
    expect(contradicts(statement(14), statement(14.5))).toBe(true);
    expect(contradicts(statement(1.4, 'max', { approximate: true }), statement(1, 'max'))).toBe(false);
    expect(contradicts(statement(7, 'max', { approximate: true }), statement(1, 'max'))).toBe(true);
  });
});

describe('unambiguous', () => {
  it('drops what contradicts itself within a section', () => {
    const [a, b, c] = [statement(90), statement(365), statement(30, 'exact', { section: 1 })];
    expect(unambiguous([a, b, c])).toEqual([c]);
  });

  it('keeps different conditions apart', () => {
    const [a, b] = [statement(90), statement(365, 'exact', { qualifiers: ['debug'] })];
    expect(groupOf(a)).not.toBe(groupOf(b));
    expect(unambiguous([a, b])).toEqual([a, b]);
  });
});
