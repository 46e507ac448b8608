import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { NodeFileSystem } from '../cli/node-file-system.js';
import { loadWorkspace } from '../workspace/load-workspace.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { Analyser } from '../analysis/check.js';
import type { Diagnostic } from '../analysis/diagnostic.js';
import { calendarOf } from './calendar.js';
import type { ControlEvidence } from './control-evidence.js';
import { isoOf } from './day.js';
import { evidenceOf } from './evidence.js';
import { reviewOf } from '../analysis/evidence-review.js';
import { evidenceSummary } from './summary.js';
import { verifyEvidence } from './verify.js';

const folder = resolve('examples/meridian-metrics');
const files = new NodeFileSystem(folder);
let snapshot: Snapshot;

beforeAll(async () => {
  const index = new WorkspaceIndex(pathToFileURL(folder).href);
  await loadWorkspace(index, files);
  snapshot = index.snapshot();
});

const control = (id: string, today = '2026-11-24'): ControlEvidence => {
  const found = evidenceOf(snapshot, today).controls.find((one) => one.control.id === id);
  if (!found) throw new Error(id);
  return found;
};

function check(today: string): readonly Diagnostic[] {
  const analyser = new Analyser({ today });
  analyser.update(snapshot);
  return [...analyser.checkWorkspace().values()]
    .flat()
    .filter(({ code }) => code.startsWith('evidence-') || code === 'control-schedule-invalid');
}

describe('the sample company on 24 November 2026', () => {
  it('misses the privileged access review of the third quarter and nothing else', () => {
    const { controls } = evidenceOf(snapshot, '2026-11-24');
    const missing = controls.flatMap(({ control: { id }, occurrences }) =>
      occurrences
        .filter(({ state }) => ['missing', 'late', 'weak', 'not-occurring'].includes(state))
        .map(({ label, state }) => `${id} ${label} ${state}`),
    );
    expect(missing).toEqual(['AC-03 2026-Q3 missing']);
    expect(
      controls.flatMap(({ events }) => events.filter(({ cover }) => cover === 'missing' || cover === 'open')),
    ).toEqual([]);
  });

  it('gets one diagnostic about its evidence', () => {
    expect(check('2026-11-24').map(({ code, message }) => [code, message.en])).toEqual([
      ['evidence-missing', 'AC-03 has no evidence for 2026-Q3.'],
    ]);
  });

  it('counts populations, samples and exceptions', () => {
    const changes = control('CM-01');
    expect(changes.events).toHaveLength(177);
    expect(changes.events.filter(({ cover }) => cover === 'sampled')).toHaveLength(40);
    expect(changes.events.filter(({ cover }) => cover === 'population')).toHaveLength(137);
    // The joiner of 1 June lies before the period.
    expect(control('AC-01').events.map(({ id, cover }) => `${id} ${cover}`)).toEqual([
      'J-2026-06 own',
      'J-2026-07 own',
      'J-2026-08 own',
      'J-2026-09 own',
    ]);
    // Three leavers have evidence; of one somebody says what came out.
    expect(control('AC-04').exceptions).toMatchObject({ count: 1, tested: 1, rate: 1 });
    expect(control('CM-01').exceptions).toMatchObject({ count: 0, tested: 40, population: 177 });
    expect(control('AC-02').exceptions).toMatchObject({ count: 1, tested: 245 });
  });

  it('does not count what was done before the period', () => {
    expect(control('GV-01').unmatched.map(({ path }) => path.split('/').at(-1))).toEqual([
      '2026-06-22_GV-01_policy-approvals.csv',
    ]);
    expect(control('GV-01').state).toBe('not-due');
    expect(control('GV-04').state).toBe('complete');
  });

  it('has each control once', () => {
    const ids = evidenceOf(snapshot, '2026-11-24').controls.map((one) => one.control.id);
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it('has states for coverage', () => {
    const { stateOf } = evidenceSummary(snapshot, '2026-11-24');
    const state = (id: string): string => stateOf(snapshot.controlsById.get(id)?.[0] ?? ({} as never));
    expect(['AC-02', 'AC-03', 'BC-01', 'AV-02'].map(state)).toEqual(['complete', 'none', 'not-due', 'none']);
  });

  it('keeps its hashes', async () => {
    const { files: verified, unrecorded } = await verifyEvidence(
      evidenceOf(snapshot, '2026-11-24'),
      (path) => snapshot.has(path),
      (path) => files.readFile(`${snapshot.root}/${path}`),
    );
    expect(verified.map(({ state }) => state)).toEqual(Array(9).fill('same'));
    expect(unrecorded).toHaveLength(90);
  });

  it('has a calendar of everything, by name', () => {
    const calendar = calendarOf(evidenceOf(snapshot, '2026-11-24'), snapshot.config);
    const review = calendar?.entries
      .filter(({ control: id }) => id === 'AC-02')
      .map(({ label, target, owner, state }) => `${label} ${isoOf(target)} ${owner?.name ?? ''} ${state}`);
    expect(review).toEqual([
      '2026-Q3 2026-09-30 Femke de Wit found',
      '2026-Q4 2026-12-31 Femke de Wit open',
      '2027-Q1 2027-03-31 Femke de Wit upcoming',
      '2027-Q2 2027-06-30 Femke de Wit upcoming',
    ]);
    expect(
      calendar?.perEvent.map(({ control: id, events, covered }) => `${id} ${covered}/${events ?? '?'}`),
    ).toEqual(['HR-01 4/4', 'HR-02 4/4', 'AC-01 4/4', 'AC-04 3/3', 'CM-01 177/177', 'IR-01 3/3']);
  });

  it('is reviewed as an auditor would', () => {
    const review = reviewOf(evidenceOf(snapshot, '2026-11-24'), check('2026-11-24'));
    expect(review.parts.missing).toHaveLength(1);
    expect([review.parts.coverage, review.parts['not-showing'], review.parts.disorder]).toEqual([[], [], []]);
    // What was done in the first period is looked at there.
    expect(review.weak.filter(({ weaknesses }) => weaknesses.includes('outside'))).toEqual([]);
    expect(review.questions.find(({ kind }) => kind === 'privileged-access-list')?.likely).toBe(true);
  });
});

describe('the sample company later', () => {
  it('misses the quarter on the day after its last, not on it', () => {
    const state = (today: string): string | undefined => control('AC-03', today).occurrences[0]?.state;
    expect(['2026-07-01', '2026-09-30', '2026-10-01', '2026-10-30', '2026-10-31'].map(state)).toEqual([
      'open',
      'open',
      'due',
      'due',
      'missing',
    ]);
  });

  it('misses annual controls only when the period is over', () => {
    const missing = (today: string): number =>
      evidenceOf(snapshot, today).controls.filter(
        ({ control: { frequency }, occurrences }) =>
          frequency === 'annual' && occurrences.some(({ state }) => state === 'missing'),
      ).length;
    expect(missing('2027-06-30')).toBe(0);
    expect(missing('2027-07-01')).toBeGreaterThan(8);
  });
});

describe('the first period of the sample company, seen from the second', () => {
  const first = () => evidenceOf(snapshot, '2026-11-24', '2026-04-01');

  it('asks for the 28 controls that were in operation, and has what they needed', () => {
    const { controls, scope } = first();
    expect([scope?.start, scope?.end].map((day) => isoOf(day ?? 0))).toEqual(['2026-04-01', '2026-06-30']);
    expect(controls).toHaveLength(28);
    expect(
      controls.flatMap(({ control: { id }, state }) => (state === 'complete' ? [] : [`${id} ${state}`])),
    ).toEqual(['AC-04 not-applicable', 'IR-01 not-applicable']);
    // Those that began with the second period.
    expect(controls.map(({ control: { id } }) => id)).not.toContain('GV-03');
  });

  it('reviewed access each month by the CTO, and each quarter by the Head of Security since', () => {
    const review = (start: string): string[] =>
      (
        calendarOf(evidenceOf(snapshot, '2026-11-24', start), snapshot.config)?.entries.filter(
          ({ control: id }) => id === 'AC-02',
        ) ?? []
      ).map(({ label, owner, frequency, state }) => [label, owner?.name, frequency, state].join(' '));
    expect(review('2026-04-01')).toEqual([
      '2026-04 Daan Kuipers monthly found',
      '2026-05 Daan Kuipers monthly found',
      '2026-06 Daan Kuipers monthly found',
    ]);
    expect(review('2026-07-01')).toEqual([
      '2026-Q3 Femke de Wit quarterly found',
      '2026-Q4 Femke de Wit quarterly open',
      '2027-Q1 Femke de Wit quarterly upcoming',
      '2027-Q2 Femke de Wit quarterly upcoming',
    ]);
  });

  it('counts its own events and files only', () => {
    const events = (id: string): number | undefined =>
      first().controls.find((one) => one.control.id === id)?.events.length;
    expect(['AC-01', 'HR-01', 'CM-01', 'IR-01'].map(events)).toEqual([1, 1, 60, 0]);
    const counted = (start: string): Set<string> =>
      new Set(
        evidenceOf(snapshot, '2026-11-24', start).controls.flatMap(({ occurrences, events: all }) => [
          ...occurrences.flatMap(({ state, paths }) => (state === 'found' || state === 'late' ? paths : [])),
          ...all.flatMap(({ paths }) => paths),
        ]),
      );
    const second = counted('2026-07-01');
    expect([...counted('2026-04-01')].filter((path) => second.has(path))).toEqual([]);
  });

  it('says nothing against the text for what a control was before', () => {
    const analyser = new Analyser({ today: '2026-11-24' });
    analyser.update(snapshot);
    expect(
      [...analyser.checkWorkspace().values()]
        .flat()
        .filter(({ code, message }) => code === 'contradiction' && /AC-02.*every month/.test(message.en)),
    ).toEqual([]);
  }, 60_000);
});
