import { describe, expect, it } from 'vitest';
import type { GapRow } from '../protocol.js';
import { en } from '../texts/en.js';
import { nl } from '../texts/nl.js';
import { filterGaps, NO_FILTERS, readFilters } from './filters.js';
import { levelOf } from './levels.js';
import { FRESH_UI, readUi } from './ui.js';
import { reconcile } from './reconcile.js';
import { Words } from './words.js';

const gap = (id: string, more: Partial<GapRow> = {}): GapRow => ({
  id,
  code: 'missing-metadata',
  isRule: true,
  stage: 'approval',
  criteria: ['CC6.1'],
  criticality: 'high',
  effort: 'low',
  message: 'This document has no owner.',
  why: 'Name a role.',
  canDraft: false,
  ...more,
});
const groupOf = (id: string): string => id.split('.')[0] ?? '';

describe('filterGaps', () => {
  const gaps = [
    gap('a'),
    gap('b', { stage: 'text', criteria: ['CC7.2'], path: 'policies/Logging.md' }),
    gap('c', { criticality: 'low', criteria: [] }),
  ];
  const ids = (filters: Partial<typeof NO_FILTERS>): string =>
    filterGaps(gaps, { ...NO_FILTERS, ...filters }, groupOf)
      .map(({ id }) => id)
      .join('');

  it('combines its filters', () => {
    expect([
      ids({}),
      ids({ stage: 'text' }),
      ids({ group: 'CC6' }),
      ids({ criticality: 'high', stage: 'approval' }),
      ids({ criterion: 'CC7.2' }),
    ]).toEqual(['abc', 'b', 'a', 'a', 'b']);
  });

  it('finds every word anywhere in the row', () => {
    expect([
      ids({ text: 'OWNER role' }),
      ids({ text: 'logging cc7' }),
      ids({ text: 'owner nothing' }),
      ids({ text: '  ' }),
    ]).toEqual(['abc', 'b', '', 'abc']);
  });

  it('reads saved filters, whatever was saved', () => {
    expect(readFilters({ text: 'x', group: 3 })).toEqual({ ...NO_FILTERS, text: 'x' });
    for (const bad of [undefined, null, 'x', 3]) expect(readFilters(bad)).toEqual(NO_FILTERS);
  });
});

it('reconcile keeps the objects of rows that did not change', () => {
  const before = [gap('a'), gap('b')];
  const after = reconcile(before, [gap('b', { line: 3 }), gap('a'), gap('c')]);
  expect([after[1] === before[0], after[0] === before[1], after.map(({ id }) => id)]).toEqual([
    true,
    false,
    ['b', 'a', 'c'],
  ]);
});

it('levelOf tells none, part, full, not applicable and out of scope', () => {
  const criterion = {
    id: 'CC6.1',
    group: 'CC6',
    title: '',
    inScope: true,
    claimed: true,
    substantiated: true,
    approved: false,
    evidence: 'partial',
    points: { text: 1, approved: 0, enough: 2, total: 4 },
  } as const;
  expect([
    levelOf(criterion, 'claimed'),
    levelOf(criterion, 'substantiated'),
    levelOf(criterion, 'approved'),
    levelOf(criterion, 'evidenced'),
  ]).toEqual(['full', 'part', 'none', 'part']);
  expect(levelOf({ ...criterion, evidence: 'not-applicable' }, 'evidenced')).toBe('na');
  expect(levelOf({ ...criterion, inScope: false }, 'claimed')).toBe('out');
});

it('Words fills in values and writes dates and plurals as the language does', () => {
  const [english, dutch] = [new Words('en', en), new Words('nl', nl)];
  expect([
    english.count('gaps.count', 1),
    english.count('gaps.count', 2000),
    dutch.count('gaps.count', 2000),
  ]).toEqual(['1 gap', '2,000 gaps', '2.000 hiaten']);
  expect([english.date('2026-07-01'), dutch.date('2026-10-01')]).toEqual(['1 Jul 2026', '1 okt 2026']);
  expect(english.t('gaps.shown', 1, 2)).toBe('1 of 2 gaps');
});

it('readUi takes what was saved as it should be, and leaves the rest', () => {
  const saved = { ...FRESH_UI, page: 'calendar', scroll: { readiness: 10, calendar: 900 } };
  expect(readUi(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
  expect(readUi({ page: 'settings', scroll: { calendar: -1, readiness: 'x' }, calendar: 3 })).toEqual(
    FRESH_UI,
  );
  for (const bad of [undefined, null, 7, { scroll: 300 }]) expect(readUi(bad)).toEqual(FRESH_UI);
});
