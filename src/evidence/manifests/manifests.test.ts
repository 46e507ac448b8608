import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../evidence.js';
import { sha256 } from '../sampling.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { drawSample } from './draw-sample.js';
import { planHashes } from './hash-plan.js';
import { sampleManifest } from './sample-manifest.js';
import { evidenceStructure } from './structure.js';

const SOC2 = 'report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }\n';
const CONTROLS = [
  'controls:',
  '  - { id: AC-1, title: Review, frequency: quarterly, evidence: [user-access-review], owner: CTO }',
  '  - { id: CM-1, title: Changes, frequency: per-event, evidence: [change-tickets], population: registers/c.csv }',
].join('\n');

function open(files: Readonly<Record<string, string>>): {
  snapshot: Snapshot;
  read: (path: string) => Promise<Uint8Array>;
  exists: (path: string) => boolean;
} {
  const index = new WorkspaceIndex('file:///w');
  const all: Record<string, string> = { 'soc2.yaml': SOC2, 'controls.yaml': CONTROLS, ...files };
  for (const [path, text] of Object.entries(all)) index.set(`file:///w/${path}`, { text, version: 1 });
  const snapshot = index.snapshot();
  return {
    snapshot,
    exists: (path) => snapshot.has(path),
    read: (path) =>
      all[path] === undefined
        ? Promise.reject(new Error(path))
        : Promise.resolve(new TextEncoder().encode(all[path])),
  };
}
const TODAY = '2026-06-30';
const FILE = 'evidence/access/AC-1/2026-Q1/2026-03-20_AC-1_user-access-review.csv';
const MANIFEST = 'evidence/access/AC-1/2026-Q1/evidence.yaml';

describe('planHashes', () => {
  it('makes a manifest where there is none, which then verifies', async () => {
    const at = open({ [FILE]: 'a,b\n' });
    const { manifests } = await planHashes(evidenceOf(at.snapshot, TODAY), at);
    expect(manifests).toMatchObject([{ path: MANIFEST, isNew: true, changed: true }]);
    expect(manifests[0]?.text).toBe(
      `entries:\n  - control: AC-1\n    kind: user-access-review\n    period: 2026-Q1\n    effectiveDate: 2026-03-20\n    files:\n      - path: 2026-03-20_AC-1_user-access-review.csv\n        sha256: ${await sha256(new TextEncoder().encode('a,b\n'))}\n`,
    );
    const again = open({ [FILE]: 'a,b\n', [MANIFEST]: manifests[0]?.text ?? '' });
    const second = await planHashes(evidenceOf(again.snapshot, TODAY), again);
    expect(second.manifests).toMatchObject([
      { changed: false, recorded: [], differing: [], text: manifests[0]?.text },
    ]);
  });

  it('changes nothing but what it must, and keeps comments', async () => {
    const before =
      '# Reviewed by the owners\nentries:\n  - control: AC-1 # quarterly\n    period: "2026-Q1"\n    x-note: kept\n    exceptions: []\n    files:\n      - path: 2026-03-20_AC-1_user-access-review.csv\n';
    const at = open({ [FILE]: 'a,b\n', [MANIFEST]: before });
    const [manifest] = (await planHashes(evidenceOf(at.snapshot, TODAY), at)).manifests;
    expect(manifest?.text).toBe(
      `${before}        sha256: ${await sha256(new TextEncoder().encode('a,b\n'))}\n`,
    );
  });

  it('never overwrites a hash that differs, unless told to', async () => {
    const text = `entries:\n  - control: AC-1\n    files: [{ path: ./2026-03-20_AC-1_user-access-review.csv, sha256: ${'0'.repeat(64)} }]\n`;
    const at = open({ [FILE]: 'a,b\n', [MANIFEST]: text });
    const plan = await planHashes(evidenceOf(at.snapshot, TODAY), at);
    expect(plan.manifests).toMatchObject([
      { changed: false, text, differing: ['2026-03-20_AC-1_user-access-review.csv'] },
    ]);
    const accepted = await planHashes(evidenceOf(at.snapshot, TODAY), { ...at, accept: true });
    expect(accepted.manifests[0]?.text).toBe(
      text.replace('0'.repeat(64), await sha256(new TextEncoder().encode('a,b\n'))),
    );
  });

  it('leaves a manifest alone that cannot be read', async () => {
    const at = open({ [FILE]: 'a,b\n', [MANIFEST]: 'entries: [\n  - {' });
    expect(await planHashes(evidenceOf(at.snapshot, TODAY), at)).toEqual({
      manifests: [],
      failed: [MANIFEST],
    });
  });
});

describe('drawSample and sampleManifest', () => {
  const register = `id,date\n${Array.from({ length: 60 }, (_, n) => `C-${n},2026-0${1 + (n % 3)}-1${n % 10}`).join('\n')}\n`;

  it('record a sample that the analysis then reads', async () => {
    const at = open({ 'registers/c.csv': register });
    const evidence = evidenceOf(at.snapshot, TODAY).controls.find(({ control }) => control.id === 'CM-1')!;
    const drawn = await drawSample(evidence, { period: '2026-Q1' });
    if (!('sample' in drawn)) throw new Error(drawn.problem);
    expect(drawn).toMatchObject({
      suggested: 15,
      manifest: 'evidence/change/CM-1/2026-Q1/evidence.yaml',
      sample: { population: 60, seed: 'CM-1-2026-Q1' },
    });
    const written = sampleManifest('', drawn.sample);
    const after = open({
      'registers/c.csv': register,
      [drawn.manifest]: written?.text ?? '',
      'evidence/change/CM-1/2026-Q1/2026-04-02_CM-1_change-tickets.csv': 'id\n',
    });
    const [entry] = after.snapshot.evidenceEntries;
    expect(entry?.sample).toEqual({ size: 15, seed: 'CM-1-2026-Q1', items: drawn.sample.items, results: [] });
    expect(after.snapshot.fileProblems.size).toBe(0);
    const covered = evidenceOf(after.snapshot, TODAY).controls.find(({ control }) => control.id === 'CM-1')!;
    expect(covered.events.filter(({ cover }) => cover === 'sampled')).toHaveLength(15);
    expect(covered.state).toBe('complete');
  });

  it('do not replace another sample unasked', async () => {
    const drawn = {
      control: 'CM-1',
      kind: undefined,
      period: '2026-Q1',
      register: 'registers/c.csv',
      population: 3,
      seed: 's',
      items: ['C-1'],
    };
    const text =
      'entries:\n  - control: CM-1\n    period: "2026-Q1"\n    sample: { size: 1, seed: x, items: [C-9] }\n    exceptions: [{ item: C-9, description: late }]\n';
    expect(sampleManifest(text, drawn)).toEqual({ text, conflict: true });
    const replaced = sampleManifest(text, drawn, true)?.text ?? '';
    expect(replaced).toContain('items: [ C-1 ]');
    expect(replaced).toContain('description: late');
  });

  it('say why nothing can be drawn', async () => {
    const none = open({});
    const evidence = evidenceOf(none.snapshot, TODAY).controls.find(({ control }) => control.id === 'CM-1')!;
    expect(await drawSample(evidence, { period: '2026-Q1' })).toEqual({ problem: 'no-population' });
    expect(await drawSample(evidence, { period: 'spring' })).toEqual({ problem: 'bad-period' });
  });
});

describe('evidenceStructure', () => {
  it('has a README an area and a folder for each control and period, and leaves out what is there', () => {
    const at = open({ [FILE]: 'x', 'evidence/README.md': 'ours' });
    const files = evidenceStructure(
      evidenceOf(at.snapshot, TODAY),
      at.snapshot.config,
      at.snapshot.controls,
      'en',
      at.exists,
    );
    expect(files.map(({ path }) => path)).toEqual([
      'evidence/access/README.md',
      'evidence/access/AC-1/2026-Q2/.gitkeep',
      'evidence/access/AC-1/2026-Q3/.gitkeep',
      'evidence/access/AC-1/2026-Q4/.gitkeep',
      'evidence/change/README.md',
      'evidence/change/CM-1/.gitkeep',
    ]);
    expect(files[0]?.text).toContain(
      '| AC-1 Review | `user-access-review` User access review with sign-off | CTO | 2026-Q1, 2026-Q2, 2026-Q3, 2026-Q4 |',
    );
  });

  it('never leads outside evidence/', () => {
    const index = new WorkspaceIndex('file:///w');
    index.set('file:///w/controls.yaml', {
      text: 'controls:\n  - { id: "../../etc", frequency: monthly }\n  - { id: "a/b", frequency: monthly }\n',
      version: 1,
    });
    index.set('file:///w/soc2.yaml', { text: SOC2, version: 1 });
    const snapshot = index.snapshot();
    for (const { path } of evidenceStructure(
      evidenceOf(snapshot, TODAY),
      snapshot.config,
      snapshot.controls,
      'nl',
      () => false,
    )) {
      expect(path).toMatch(/^evidence\/(?!.*\.\.)/);
    }
  });
});
