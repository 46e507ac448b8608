import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Control, EvidenceFile, Soc2Config } from '../workspace/records.js';
import { dayOf, isoOf } from './day.js';
import { evidenceOf } from './evidence.js';
import { readLabel } from './period-label.js';
import { plainStates, plus, type PlainCase, type PlainFile } from './testing/plain-reference.js';

const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const FREQUENCIES = [
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'continuous',
  'semiannual',
  'annual',
] as const;
const KINDS = ['user-access-review', 'backup-logs', 'log-review-records'] as const;
/** 20,000 take a minute; while developing, a tenth of them finds nearly everything. */
const RUNS = process.env.CI ? 20_000 : 2000;

const field = (value: string): Control['evidence'][number] => ({ value, keyRange: RANGE, valueRange: RANGE });

/** Folder names for a day: its month, quarter, half, year, itself, the month before, or none. */
function folderOf(date: string, shape: number): string | undefined {
  const month = Number(date.slice(5, 7));
  const year = date.slice(0, 4);
  switch (shape) {
    case 0:
    case 6:
      return date.slice(0, 7);
    case 1:
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 2:
      return `${year}-H${month < 7 ? 1 : 2}`;
    case 3:
      return year;
    case 4:
      return date;
    default:
      return undefined;
  }
}

const file = (start: string): fc.Arbitrary<PlainFile & { readonly folder: string | undefined }> =>
  fc
    .record({
      at: fc.integer({ min: -200, max: 420 }),
      after: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 130 })),
      shape: fc.integer({ min: 0, max: 6 }),
      kind: fc.constantFrom(...KINDS),
      empty: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      // Most of them hold the same.
      content: fc.constantFrom(0, 0, 0, 1, undefined),
    })
    .map(({ at, after, shape, kind, empty, content }) => {
      const folder = folderOf(plus(start, at), shape);
      const label = folder === undefined ? undefined : readLabel(folder);
      return {
        label: label && { unit: label.unit, first: isoOf(label.start), last: isoOf(label.end) },
        folder,
        date: plus(start, at + after),
        kind,
        empty,
        content,
      };
    });

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });

type Case = Omit<PlainCase, 'files'> & {
  readonly files: readonly (PlainFile & { readonly folder: string | undefined })[];
};

const cases: fc.Arbitrary<Case> = fc
  .record({
    first: fc.integer({ min: dayOf('2024-01-01'), max: dayOf('2029-12-31') }),
    length: fc.integer({ min: 5, max: 390 }),
  })
  .chain(({ first, length }) => {
    const start = isoOf(first);
    const within = fc.integer({ min: -20, max: length + 20 }).map((n) => plus(start, n));
    return fc.record({
      start: fc.constant(start),
      end: fc.constant(plus(start, length)),
      today: fc.integer({ min: -10, max: length + 120 }).map((n) => plus(start, n)),
      control: fc.record({
        frequency: fc.constantFrom(...FREQUENCIES),
        change: maybe(fc.record({ from: within, frequency: fc.constantFrom(...FREQUENCIES) })),
        since: maybe(within),
        until: maybe(within),
        kinds: fc.constantFrom<readonly string[]>(
          ['user-access-review'],
          ['backup-logs'],
          ['log-review-records'],
          ['user-access-review', 'backup-logs'],
        ),
      }),
      files: fc.array(file(start), { maxLength: 14 }),
      later: maybe(
        fc.record({
          start: fc.integer({ min: 1, max: 20 }).map((n) => plus(start, length + (n > 10 ? 1 : n))),
          days: fc.integer({ min: 20, max: 370 }),
        }),
      ).map((next) => next && { start: next.start, end: plus(next.start, next.days) }),
      closed: maybe(fc.tuple(within, fc.integer({ min: 0, max: 9 }))).map((closed) =>
        closed ? Array.from({ length: closed[1] + 1 }, (_, n) => plus(closed[0], n)) : [],
      ),
      grace: fc.record({
        day: fc.integer({ min: 0, max: 5 }),
        week: fc.integer({ min: 0, max: 10 }),
        month: fc.integer({ min: 0, max: 20 }),
        quarter: fc.integer({ min: 0, max: 40 }),
        half: fc.integer({ min: 0, max: 40 }),
        year: fc.integer({ min: 0, max: 20 }),
      }),
    });
  });

function pathOf({ folder, date, kind }: Case['files'][number], n: number): string {
  return `evidence/ops/C-1/${folder === undefined ? '' : `${folder}/`}${date}_C-1_${kind}_${n}.csv`;
}

/** The states of all occurrences, and whether a file counted for nothing because it is the same as another. */
function statesOf({ start, end, today, control, files, closed, grace, later }: Case): {
  readonly states: readonly string[];
  readonly isCopied: boolean;
} {
  const [first, last] = [closed[0], closed.at(-1)];
  const config = {
    report: { type: 'II', categories: ['security'], periods: [{ start, end }, ...(later ? [later] : [])] },
    evidence: {
      grace,
      exceptions:
        first === undefined || last === undefined ? [] : [{ start: first, end: last, controls: [] }],
    },
  } as unknown as Soc2Config;
  const { frequency, change, since, until, kinds } = control;
  const evidenceFiles = files.map((one, n): EvidenceFile => {
    const path = pathOf(one, n);
    const { content } = one;
    return {
      uri: `file:///w/${path}`,
      path,
      size: one.empty ? 0 : 100,
      mtime: 0,
      content: { state: 'read', ...(content === undefined ? {} : { sha256: `content ${content}` }) },
    };
  });
  const one = {
    id: 'C-1',
    title: 'C',
    criteria: [],
    frequency,
    frequencyChanges: [],
    history: change ? [change] : [],
    evidence: kinds.map(field),
    policies: [],
    status: 'implemented',
    since,
    until,
    uri: 'file:///w/controls.yaml',
    path: 'controls.yaml',
    idRange: RANGE,
    range: RANGE,
  } as Control;
  const { controls } = evidenceOf(
    { config, controls: [one], evidenceFiles, evidenceEntries: [], register: () => undefined },
    today,
    start,
  );
  const occurrences = controls[0]?.occurrences ?? [];
  return {
    states: occurrences.map(({ state, late }) => (late > 0 ? `${state} ${late}` : state)),
    isCopied: occurrences.some(({ weak }) => weak.includes('same-as-earlier')),
  };
}

it('says of any control, period and files what a plain day-by-day reading says', () => {
  const seen = new Map<string, number>();
  let copies = 0;
  fc.assert(
    fc.property(cases, (one) => {
      const { states, isCopied } = statesOf(one);
      if (isCopied) copies += 1;
      const files = one.files.map((file, n) => ({ ...file, path: pathOf(file, n) }));
      expect(states).toEqual(plainStates({ ...one, files }));
      for (const state of new Set(states.map((text) => text.split(' ')[0] ?? '')))
        seen.set(state, (seen.get(state) ?? 0) + 1);
    }),
    { numRuns: RUNS },
  );
  // Every state must have been met often, or the cases show little.
  expect([...seen.keys()].sort()).toEqual(
    ['due', 'found', 'late', 'missing', 'not-occurring', 'open', 'optional', 'upcoming', 'weak'].sort(),
  );
  expect(Math.min(...seen.values())).toBeGreaterThan(RUNS / 200);
  expect(copies).toBeGreaterThan(RUNS / 200);
}, 900_000);
