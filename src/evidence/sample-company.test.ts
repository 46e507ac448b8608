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

  it('tells the two controls with one ID apart by their kinds', () => {
    const both = evidenceOf(snapshot, '2026-11-24').controls.filter((one) => one.control.id === 'VM-02');
    expect(both.map(({ control: { title }, state }) => [title, state])).toEqual([
      ['Annual penetration test', 'not-due'],
      ['Malware protection on laptops', 'complete'],
    ]);
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
    expect(verified.map(({ state }) => state)).toEqual(Array(8).fill('same'));
    expect(unrecorded).toHaveLength(58);
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
    expect(
      review.weak.filter(({ weaknesses }) => weaknesses.includes('outside')).map(({ control: id }) => id),
    ).toEqual(['GV-01', 'PH-02', 'VE-01', 'VE-01']);
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
