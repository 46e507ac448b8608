import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Control, EvidenceEntry, EvidenceFile, Soc2Config } from '../workspace/records.js';
import { dayOf, isoOf } from './day.js';
import { evidenceOf } from './evidence.js';
import { readLabel } from './period-label.js';
import {
  plainCounted,
  plainStates,
  plus,
  type PlainCase,
  type PlainControl,
  type PlainFile,
} from './testing/plain-reference.js';

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

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });

/** A file, and what its manifest says of it: nothing, or whose it is and the days it holds. */
type FiledFile = PlainFile & {
  readonly folder: string | undefined;
  readonly of: readonly string[];
  readonly isTold: boolean;
};

const file = (start: string): fc.Arbitrary<FiledFile> =>
  fc
    .record({
      at: fc.oneof(fc.integer({ min: -200, max: 420 }), fc.integer({ min: -20, max: 780 })),
      after: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 130 })),
      shape: fc.integer({ min: 0, max: 6 }),
      kind: fc.constantFrom(...KINDS),
      empty: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      // Most of them hold the same.
      content: fc.constantFrom(0, 0, 0, 1, undefined, undefined),
      // By manifest a file is of either control, or of both.
      of: fc.constantFrom(['C-1'], ['C-1'], ['C-2'], ['C-1', 'C-2']),
      isTold: fc.boolean(),
      held: maybe(fc.tuple(fc.integer({ min: -120, max: 20 }), fc.integer({ min: 0, max: 200 }))),
    })
    .map(({ at, after, shape, kind, empty, content, of, isTold, held }) => {
      const folder = folderOf(plus(start, at), shape);
      const label = folder === undefined ? undefined : readLabel(folder);
      return {
        label: label && { unit: label.unit, first: isoOf(label.start), last: isoOf(label.end) },
        folder,
        date: plus(start, at + after),
        kind,
        empty,
        content,
        of: isTold ? of : ['C-1'],
        isTold,
        covers:
          isTold && held
            ? { first: plus(start, at + held[0]), last: plus(start, at + held[0] + held[1]) }
            : undefined,
      };
    });

type Case = Omit<PlainCase, 'files' | 'control'> & {
  readonly files: readonly FiledFile[];
  readonly controls: readonly (PlainControl & { readonly owned: string | undefined })[];
};

const controlOver = (within: fc.Arbitrary<string>): fc.Arbitrary<Case['controls'][number]> =>
  fc.record({
    frequency: fc.constantFrom(...FREQUENCIES),
    changes: fc
      .array(fc.record({ from: within, frequency: fc.constantFrom(...FREQUENCIES) }), { maxLength: 2 })
      .map((changes) => changes.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))),
    since: maybe(within),
    until: maybe(within),
    retired: fc.option(within, { nil: undefined, freq: 1 }),
    // Another owner from a day on changes nothing of what is expected.
    owned: maybe(within),
    kinds: fc.constantFrom<readonly string[]>(
      ['user-access-review'],
      ['backup-logs'],
      ['log-review-records'],
      ['user-access-review', 'backup-logs'],
    ),
  });

const cases: fc.Arbitrary<Case> = fc
  .record({
    first: fc.integer({ min: dayOf('2024-01-01'), max: dayOf('2029-12-31') }),
    length: fc.integer({ min: 5, max: 390 }),
  })
  .chain(({ first, length }) => {
    const start = isoOf(first);
    const within = fc
      .oneof(fc.integer({ min: -20, max: length + 20 }), fc.integer({ min: -20, max: length + 300 }))
      .map((n) => plus(start, n));
    return fc.record({
      start: fc.constant(start),
      end: fc.constant(plus(start, length)),
      today: fc
        .oneof(fc.integer({ min: -10, max: length + 120 }), fc.integer({ min: length, max: length + 520 }))
        .map((n) => plus(start, n)),
      controls: fc.tuple(controlOver(within), controlOver(within)),
      files: fc.array(file(start), { maxLength: 18 }),
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

interface Judged {
  readonly states: readonly string[];
  /** Whether a file counted for nothing because it is the same as another. */
  readonly isCopied: boolean;
}

function controlOf(
  { frequency, changes, since, until, retired, owned, kinds }: Case['controls'][number],
  n: number,
): Control {
  return {
    id: `C-${n + 1}`,
    title: 'C',
    criteria: [],
    owner: 'CTO',
    frequency,
    frequencyChanges: [],
    history: [
      ...changes,
      ...(retired === undefined ? [] : [{ from: retired, status: 'retired' }]),
      ...(owned === undefined ? [] : [{ from: owned, owner: 'COO' }]),
    ],
    evidence: kinds.map(field),
    policies: [],
    status: 'implemented',
    since,
    until,
    uri: 'file:///w/controls.yaml',
    path: 'controls.yaml',
    idRange: RANGE,
    range: RANGE,
  } as unknown as Control;
}

/** The entries of a manifest that tells of a file: one for each control it is given to. */
function entriesFor(file: FiledFile, path: string): EvidenceEntry[] {
  const { isTold, of, kind, covers } = file;
  if (!isTold) return [];
  const folder = path.slice(0, path.lastIndexOf('/'));
  return of.map((control) => ({
    control,
    kind,
    ...(covers ? { covers: { start: covers.first, end: covers.last } } : {}),
    ...(file.folder === undefined ? {} : { period: file.folder }),
    exceptions: [],
    files: [{ path: path.slice(folder.length + 1) }],
    uri: `file:///w/${folder}/evidence.yaml`,
    path: `${folder}/evidence.yaml`,
    range: RANGE,
  }));
}

/** The states of all occurrences of both controls, in the period that begins on a day. */
function statesOf(
  { start, end, today, controls, files, closed, grace, later }: Case,
  begin: string,
): Judged[] {
  const [first, last] = [closed[0], closed.at(-1)];
  const config = {
    report: { type: 'II', categories: ['security'], periods: [{ start, end }, ...(later ? [later] : [])] },
    evidence: {
      grace,
      exceptions:
        first === undefined || last === undefined ? [] : [{ start: first, end: last, controls: [] }],
    },
  } as unknown as Soc2Config;
  const evidenceFiles = files.map((one, n): EvidenceFile => {
    const path = pathOf(one, n);
    const { content, empty } = one;
    return {
      uri: `file:///w/${path}`,
      path,
      size: empty ? 0 : 100,
      mtime: 0,
      content: { state: 'read', ...(content === undefined || empty ? {} : { sha256: `content ${content}` }) },
    };
  });
  const analysis = evidenceOf(
    {
      config,
      controls: controls.map(controlOf),
      evidenceFiles,
      evidenceEntries: files.flatMap((one, n) => entriesFor(one, pathOf(one, n))),
      register: () => undefined,
    },
    today,
    begin,
  );
  return controls.map((_, n) => {
    const occurrences =
      analysis.controls.find(({ control }) => control.id === `C-${n + 1}`)?.occurrences ?? [];
    return {
      states: occurrences.map(({ state, late }) => (late > 0 ? `${state} ${late}` : state)),
      isCopied: occurrences.some(({ weak }) => weak.includes('same-as-earlier')),
    };
  });
}

it('says of any controls, periods and files what a plain day-by-day reading says', () => {
  const seen = new Map<string, number>();
  let copies = 0;
  let inSecond = 0;
  const note = ({ states, isCopied }: Judged): void => {
    if (isCopied) copies += 1;
    for (const state of new Set(states.map((text) => text.split(' ')[0] ?? '')))
      seen.set(state, (seen.get(state) ?? 0) + 1);
  };
  fc.assert(
    fc.property(cases, (one) => {
      const { later } = one;
      const first = statesOf(one, one.start);
      const second = later ? statesOf(one, later.start) : [];
      one.controls.forEach((control, n) => {
        const files = one.files
          .map((file, at) => ({ ...file, path: pathOf(file, at) }))
          .filter(({ of }) => of.includes(`C-${n + 1}`));
        const plain = { ...one, control, files };
        expect(first[n]?.states).toEqual(plainStates(plain));
        note(first[n] ?? { states: [], isCopied: false });
        if (!later) return;
        const next = { ...plain, ...later, later: undefined, earlier: plainCounted(plain) };
        expect(second[n]?.states).toEqual(plainStates(next));
        note(second[n] ?? { states: [], isCopied: false });
        if (second[n]?.states.some((state) => /^(?:found|late|weak)/.test(state))) inSecond += 1;
      });
    }),
    { numRuns: RUNS },
  );
  // Every state must have been met often, or the cases show little.
  expect([...seen.keys()].sort()).toEqual(
    ['due', 'found', 'late', 'missing', 'not-occurring', 'open', 'optional', 'upcoming', 'weak'].sort(),
  );
  expect(Math.min(...seen.values())).toBeGreaterThan(RUNS / 200);
  expect(copies).toBeGreaterThan(RUNS / 200);
  expect(inSecond).toBeGreaterThan(RUNS / 40);
}, 900_000);
