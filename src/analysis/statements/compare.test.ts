import { describe, expect, it } from 'vitest';
import { contradicts, excludes, groupOf } from './compare.js';
import type { StatedAmount, Statement } from './types.js';
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
    const of = (amount: number, unit: StatedAmount['unit'], working = false): Statement =>
      statement(amount, 'max', { amount: { amount, unit, working } });
    expect(contradicts(of(1, 'month'), of(30, 'day'))).toBe(false);
    expect(contradicts(of(3, 'month'), of(90, 'day'))).toBe(false);
    expect(contradicts(of(1, 'year'), of(12, 'month'))).toBe(false);
    expect(contradicts(of(2, 'year'), of(12, 'month'))).toBe(true);
    expect(contradicts(of(1, 'month'), of(45, 'day'))).toBe(true);
    expect(contradicts(of(1, 'day', true), of(24, 'hour'))).toBe(false);
    expect(contradicts(of(5, 'day', true), of(1, 'day', true))).toBe(true);
    expect(contradicts(of(5, 'day', true), of(24, 'hour'))).toBe(true);
    expect(contradicts(of(2, 'day', true), of(24, 'hour'))).toBe(true);
    expect(contradicts(of(2, 'day', true), of(48, 'hour'))).toBe(false);
    expect(contradicts(of(2, 'day', true), of(3, 'day'))).toBe(false);
    expect(contradicts(of(0, 'day'), of(4, 'hour'))).toBe(false);
    expect(contradicts(of(0, 'day'), of(1, 'day', true))).toBe(true);
    expect(contradicts(of(0, 'day'), of(0, 'day'))).toBe(false);
  });

  it('compares times from events in their order', () => {
    const told = (hours: number, event?: string): Statement =>
      statement(hours, 'max', {
        subject: 'incident-notification',
        unit: 'hours',
        amount: { amount: hours, unit: 'hour', working: false },
        event,
        qualifiers:
          event === undefined || event === 'discovery' ? ['to-customers'] : [`from:${event}`, 'to-customers'],
      });
    expect(excludes(told(72, 'confirmation'), told(48, 'discovery'))).toBe(true);
    expect(excludes(told(72, 'confirmation'), told(48))).toBe(true);
    expect(excludes(told(72), told(48, 'suspicion'))).toBe(true);
    expect(excludes(told(24, 'confirmation'), told(48, 'discovery'))).toBe(false);
    expect(excludes(told(72, 'discovery'), told(48, 'confirmation'))).toBe(false);
    expect(excludes(told(72, 'closure'), told(48, 'discovery'))).toBe(false);
  });

  it('lets a stricter cadence stand next to a lower bound', () => {
    const per = (value: number, bound: Statement['bound']): Statement =>
      statement(value, bound, { unit: 'per-year' });
    expect(contradicts(per(4, 'min'), per(12, 'exact'))).toBe(false);
    expect(contradicts(per(4, 'min'), per(1, 'exact'))).toBe(true);
  });

  it('compares a control with sentences that name no other role', () => {
    const control = statement(4, 'exact', { record: { kind: 'control', id: 'AC-02' }, actors: ['cto'] });
    expect(contradicts(control, statement(1))).toBe(true);
    expect(contradicts(control, statement(1, 'exact', { actors: ['cto'] }))).toBe(true);
    expect(contradicts(control, statement(1, 'exact', { actors: ['head of people'] }))).toBe(false);
  });
});

describe('unambiguous', () => {
  it('drops what contradicts itself within a section', () => {
    const [a, b, c] = [statement(90), statement(365), statement(90, 'exact', { section: 1 })];
    expect(unambiguous([a, b, c])).toEqual([c]);
  });

  it('keeps different conditions apart', () => {
    const [a, b] = [statement(90), statement(365, 'exact', { qualifiers: ['debug'] })];
    expect(groupOf(a)).not.toBe(groupOf(b));
    expect(unambiguous([a, b])).toEqual([a, b]);
  });

  it('keeps a table next to prose, and drops a document with three values for one thing', () => {
    const [prose, row] = [statement(14), statement(10, 'exact', { inTable: true })];
    expect(unambiguous([prose, row])).toEqual([prose, row]);
    const three = [1, 2, 3].map((value) => statement(value * 100, 'exact', { section: value }));
    expect(unambiguous(three)).toEqual([]);
  });
});
