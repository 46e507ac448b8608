import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../src/server/base64.js';
import {
  Evidence,
  EvidenceHash,
  EvidencePopulations,
  EvidenceRequests,
  EvidenceSample,
  EvidenceStructure,
  EvidenceText,
  EvidenceVerify,
} from '../../src/server/evidence-protocol.js';
import type { RequestKind } from '../../src/server/protocol.js';
import { TestClient } from './client.js';
import { MemoryFiles } from './memory-files.js';

const ROOT = 'file:///meridian';
let client: TestClient | undefined;
let files: MemoryFiles;

afterEach(async () => {
  expect(client?.errors).toEqual([]);
  await client?.stop();
  client = undefined;
});

async function sample(): Promise<void> {
  files = MemoryFiles.copyOf('examples/meridian-metrics', ROOT);
  client = await TestClient.on(files);
}
const ask = <P, R>(kind: RequestKind<P, R>, params: P): Promise<R> =>
  client!.request(kind.method, params as object) as Promise<R>;
const here = { folder: ROOT };

/** Writes a file as an editor would, and tells the server. */
async function write(uri: string, text: string): Promise<void> {
  files.set(decodeURIComponent(uri.slice(ROOT.length + 1)), text);
  await client!.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  await new Promise((resolve) => setTimeout(resolve, 120));
}

describe('evidence over the protocol', () => {
  it('tells what is missing, by whom and by when', async () => {
    await sample();
    const [folder] = await ask(Evidence, {});
    expect(folder?.scope).toEqual({ type: 'II', start: '2026-07-01', end: '2027-06-30' });
    expect(folder?.agenda.find(({ state }) => state === 'missing')).toMatchObject({
      control: 'AC-03',
      label: '2026-Q3',
      owner: 'Daan Kuipers (CTO)',
      target: '2026-09-30',
      due: '2026-10-30',
      state: 'missing',
      stateText: 'missing',
    });
    expect(
      folder?.controls.filter(({ state }) => state === 'none' || state === 'partial').map(({ id }) => id),
    ).toEqual(['AC-03']);
    expect(folder?.controls.find(({ id }) => id === 'CM-01')?.events).toMatchObject({
      total: 177,
      covered: 177,
      register: 'registers/changes.csv',
      missing: [],
    });
    expect(JSON.stringify(folder).length).toBeLessThan(100_000);
  });

  it('tells who had a control at each time and how often it ran then', async () => {
    await sample();
    const uri = `${ROOT}/controls.yaml`;
    const text = files.text('controls.yaml');
    const changed = text.replace(
      '{ from: 2026-07-01, frequency: quarterly, owner: Head of Security }',
      '{ from: 2026-10-01, frequency: quarterly, owner: Head of Security }',
    );
    expect(changed).not.toBe(text);
    await write(uri, changed);
    const [folder] = await ask(Evidence, {});
    const review = folder?.controls.find(({ id }) => id === 'AC-02');
    expect(review?.history).toEqual([
      'monthly; quarterly from 2026-10-01',
      'CTO; Head of Security from 2026-10-01',
    ]);
    expect(
      review?.occurrences.slice(0, 4).map(({ label, owner, rhythm }) => `${label} ${owner} ${rhythm}`),
    ).toEqual([
      '2026-07 Daan Kuipers (CTO) monthly',
      '2026-08 Daan Kuipers (CTO) monthly',
      '2026-09 Daan Kuipers (CTO) monthly',
      '2026-Q4 Femke de Wit (Head of Security) quarterly',
    ]);
  });

  it('makes texts, and none for a folder it does not know', async () => {
    await sample();
    expect(await ask(EvidenceText, { ...here, what: 'calendar' })).toContain('## Missing');
    expect(await ask(EvidenceText, { ...here, what: 'calendar-csv' })).toMatch(/^\ufeffby,last_day/);
    expect(await ask(EvidenceText, { ...here, what: 'calendar-ics' })).toMatch(/^BEGIN:VCALENDAR/);
    expect(await ask(EvidenceText, { ...here, what: 'review' })).toContain(
      'AC-03 has no evidence for 2026-Q3.',
    );
    expect(await ask(EvidenceText, { ...here, what: 'kinds' })).toContain('# Evidence kinds');
    expect(await ask(EvidenceText, { folder: 'file:///elsewhere', what: 'kinds' })).toBeNull();
  });

  it('hashes, verifies and finds a file that was changed', async () => {
    await sample();
    const { manifests, failed } = await ask(EvidenceHash, { ...here, below: 'evidence/operations/LM-02' });
    expect([manifests.length, failed]).toEqual([7, []]);
    for (const { uri, text } of manifests) await write(uri, text);
    expect(await ask(EvidenceVerify, here)).toMatchObject({ compared: 16, unrecorded: 83, wrong: [] });
    const path = 'evidence/operations/LM-02/2026-07/2026-08-06_LM-02_log-review-records.txt';
    files.set(path, 'forged');
    expect((await ask(EvidenceVerify, here)).wrong).toMatchObject([
      { path, state: 'changed', manifest: `${ROOT}/evidence/operations/LM-02/2026-07/evidence.yaml` },
    ]);
    const again = await ask(EvidenceHash, { ...here, below: path });
    expect(again.manifests).toMatchObject([
      { recorded: 0, differing: ['2026-08-06_LM-02_log-review-records.txt'] },
    ]);
  });

  it('makes the folders that are not there', async () => {
    await sample();
    const made = await ask(EvidenceStructure, here);
    expect(made.some(({ path }) => path === 'evidence/access/AC-03/2026-Q3/.gitkeep')).toBe(true);
    expect(made.filter(({ path }) => files.paths().includes(path))).toEqual([]);
    for (const { uri, text } of made) files.set(uri.slice(ROOT.length + 1), text);
    await client!.notify('workspace/didChangeWatchedFiles', {
      changes: made.map(({ uri }) => ({ uri, type: 1 })),
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await ask(EvidenceStructure, here)).toEqual([]);
  });

  it('draws samples from populations', async () => {
    await sample();
    const populations = await ask(EvidencePopulations, here);
    expect(populations.find(({ control }) => control === 'CM-01')?.periods.slice(0, 2)).toEqual([
      { label: '2026-Q3', size: 138, suggested: 25 },
      { label: '2026-Q4', size: 39, suggested: 15 },
    ]);
    const drawn = await ask(EvidenceSample, {
      ...here,
      control: 'CM-01',
      period: '2026-09',
      size: 5,
      seed: 'x',
    });
    expect(drawn).toMatchObject({
      isNew: true,
      population: 46,
      conflict: false,
      path: 'evidence/change/CM-01/2026-09/evidence.yaml',
    });
    expect(
      await ask(EvidenceSample, { ...here, control: 'CM-01', period: '2026-09', size: 5, seed: 'x' }),
    ).toEqual(drawn);
    expect(
      await ask(EvidenceSample, { ...here, control: 'CM-01', period: '2026-Q3', size: 5, seed: 'x' }),
    ).toMatchObject({ conflict: true });
    // Whatever it lists can be drawn of: times of a schedule too.
    for (const { control, periods } of populations)
      expect(
        await ask(EvidenceSample, { ...here, control, period: periods[0]?.label ?? '', seed: 'x' }),
      ).not.toHaveProperty('problem');
    expect(await ask(EvidenceSample, { ...here, control: 'XX-99', period: '2026-Q3' })).toEqual({
      problem: 'no-control',
    });
    expect(await ask(EvidenceSample, { ...here, control: 'IR-01', period: '2026-08' })).toEqual({
      problem: 'empty',
    });
  });

  it('answers and packs an auditor’s list', async () => {
    await sample();
    const content = encodeBase64(
      new TextEncoder().encode(
        'No,Request,Control\n1,Privileged access reviews,AC-03\n2,Incident tickets,IR-01\n',
      ),
    );
    const result = await ask(EvidenceRequests, { ...here, content, pack: true });
    if ('problem' in result) throw new Error(result.problem);
    expect(result).toMatchObject({ requests: 2, answered: 1, files: 3, unread: [], differing: [] });
    expect(Object.keys(unzipSync(decodeBase64(result.zip ?? '')))).toHaveLength(4 + 4);
    expect(
      await ask(EvidenceRequests, { ...here, content: encodeBase64(new Uint8Array([1, 2, 3])), pack: false }),
    ).toHaveProperty('problem');
  });
});
