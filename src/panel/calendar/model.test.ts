import { describe, expect, it } from 'vitest';
import type { PanelCalendarEntry } from '../../server/panel-calendar-protocol.js';
import type { CalendarView } from '../protocol.js';
import { NO_CALENDAR_FILTERS, NO_OWNER, readCalendarFilters } from './filters.js';
import { calendarModel } from './model.js';
import type { CalendarPart } from './parts.js';

const control = (key: string, owner: string): CalendarView['controls'][number] => ({
  key,
  id: key,
  title: `Title of ${key}`,
  owner,
  evidence: 'User access review',
});
const entry = (
  name: string,
  target: string,
  state: PanelCalendarEntry['state'],
  more: Partial<PanelCalendarEntry> = {},
): PanelCalendarEntry => ({
  id: `${name}|${target}`,
  control: name,
  label: target.slice(0, 7),
  target,
  due: target,
  state,
  of: 1,
  found: state === 'found' ? 1 : 0,
  files: state === 'found' ? 1 : 0,
  ...more,
});

const CALENDAR: CalendarView = {
  folder: 'file:///w',
  today: '2026-03-15',
  scope: { type: 'II', start: '2026-01-01', end: '2026-04-30' },
  recorded: 4,
  controls: [control('AC-1', 'Ann (CTO)'), control('BK-1', ''), control('EV-1', 'Bo'), control('EV-2', 'Bo')],
  entries: [
    entry('AC-1', '2026-01-31', 'found'),
    entry('BK-1', '2026-01-31', 'missing'),
    entry('AC-1', '2026-03-10', 'due'),
    entry('BK-1', '2026-03-15', 'open'),
    entry('AC-1', '2026-04-30', 'upcoming'),
  ],
  allEntries: 5,
  perEvent: [
    { control: 'EV-1', register: 'r.csv', hasRegister: true, events: 2, covered: 1, state: 'partial' },
    { control: 'EV-2', register: 'r.csv', hasRegister: true, events: 0, covered: 0, state: 'not-applicable' },
  ],
  unscheduled: [],
  words: { occurrence: {} as never, evidence: {} as never },
};
const model = (filters: Partial<typeof NO_CALENDAR_FILTERS> = {}, calendar = CALENDAR) =>
  calendarModel(calendar, { ...NO_CALENDAR_FILTERS, ...filters });
const sketch = (parts: readonly CalendarPart[]): readonly string[] =>
  parts.map((part) => (part.kind === 'mark' ? `<${part.mark}>` : `${part.key}:${part.rows.length}`));

describe('the calendar page', () => {
  it('has a group a month, with the ends of the period and today where they belong', () => {
    expect(sketch(model().parts)).toEqual([
      '<start>',
      '2026-01:2',
      '2026-03:1',
      '<today>',
      '2026-03-on:1',
      '2026-04:1',
      '<end>',
      'undated:2',
    ]);
  });

  it('marks a day outside the period before or after it, and the day of a Type I report', () => {
    const at = (today: string): readonly string[] => sketch(model({}, { ...CALENDAR, today }).parts);
    expect(at('2025-12-01').slice(0, 2)).toEqual(['<today>', '<start>']);
    expect(at('2026-06-01').slice(-3)).toEqual(['<end>', '<today>', 'undated:2']);
    const typeI = { ...CALENDAR, scope: { type: 'I', start: '2025-05-01', end: '2026-04-30' } } as const;
    expect(sketch(model({}, typeI).parts)).toContain('<asOf>');
    expect(sketch(model({}, typeI).parts)).not.toContain('<start>');
  });

  it('gives every group a key of its own', () => {
    const keys = model().parts.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('counts each month of the period, also an empty one', () => {
    expect(model().months.map(({ month, of, counts }) => [month, of, counts.found, counts.missing])).toEqual([
      ['2026-01', 2, 1, 1],
      ['2026-02', 0, 0, 0],
      ['2026-03', 2, 0, 0],
      ['2026-04', 1, 0, 0],
    ]);
    const absurd = { ...CALENDAR, scope: { type: 'II', start: '0001-01-01', end: '9999-12-31' } } as const;
    expect(model({}, absurd).months).toHaveLength(3);
  });

  it('narrows by owner, state and words', () => {
    const ids = (filters: Partial<typeof NO_CALENDAR_FILTERS>): readonly string[] =>
      model(filters).shown.map(({ id }) => id);
    expect(ids({ owner: 'Bo' })).toEqual(['EV-1|events', 'EV-2|events']);
    expect(ids({ owner: NO_OWNER })).toEqual(['BK-1|2026-01-31', 'BK-1|2026-03-15']);
    expect(ids({ state: 'to-do' })).toEqual([
      'BK-1|2026-01-31',
      'AC-1|2026-03-10',
      'BK-1|2026-03-15',
      'EV-1|events',
    ]);
    expect(ids({ state: 'not-occurring' })).toEqual(['EV-2|events']);
    expect(ids({ state: 'found' })).toEqual(['AC-1|2026-01-31']);
    expect(ids({ text: 'ac-1 2026-04' })).toEqual(['AC-1|2026-04-30']);
    expect(ids({ text: 'nothing' })).toEqual([]);
  });

  it('offers the owners and states that occur', () => {
    expect([model().owners, model().someUnowned]).toEqual([['Ann (CTO)', 'Bo'], true]);
    expect(model().states).toEqual(['to-do', 'missing', 'due', 'open', 'upcoming', 'found', 'not-occurring']);
  });

  it('leaves out rows whose control is not known', () => {
    expect(model({}, { ...CALENDAR, controls: [] }).all).toEqual([]);
  });

  it('reads saved filters, whatever was saved', () => {
    expect(readCalendarFilters({ owner: 'Bo', state: 3 })).toEqual({ ...NO_CALENDAR_FILTERS, owner: 'Bo' });
    for (const bad of [undefined, null, 'x']) expect(readCalendarFilters(bad)).toEqual(NO_CALENDAR_FILTERS);
  });
});
