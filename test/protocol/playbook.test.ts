import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/authoring/judge.js';
import type { PreparedDraft } from '../../src/authoring/prepared.js';
import {
  Playbook,
  PlaybookJudge,
  PlaybookPage,
  PlaybookPrepare,
  type FolderPlaybook,
  type PlaybookPageResult,
} from '../../src/server/playbook-protocol.js';
import { TestClient } from './client.js';
import { MemoryFiles } from './memory-files.js';

const ROOT = 'file:///company';
let files: MemoryFiles;
let client: TestClient;

beforeAll(async () => {
  files = MemoryFiles.copyOf('examples/meridian-metrics', ROOT);
  files.set(
    'playbook/board.md',
    '---\ntitle: Board\nstep: 9\noutput: ../outside.md\n---\nAsk {{organisation}}.\n',
  );
  client = await TestClient.on(files);
}, 60_000);
afterAll(() => client.stop());

const page = (entry: string, more: object = {}) =>
  client.request<PlaybookPageResult | null>(PlaybookPage.method, { folder: ROOT, entry, ...more });

describe('the playbook over the protocol', () => {
  it('lists the steps with their states, own entries too', async () => {
    const [found] = await client.request<FolderPlaybook[]>(Playbook.method, {});
    expect(found?.total).toBe(48);
    expect(found?.done).toBeGreaterThan(5);
    expect(found?.steps.flatMap(({ entries }) => entries).map(({ id }) => id)).toContain('own-board');
    expect(found?.steps.find(({ number }) => number === 9)?.entries.at(-1)).toMatchObject({
      id: 'own-board',
      title: 'Board',
      file: 'playbook/board.md',
      state: 'not-started',
    });
  }, 60_000);

  it('gives pages, and keeps every path in the workspace', async () => {
    expect((await page('report-type'))?.path).toBe('playbook/output/report-type.md');
    expect((await page('report-type', { output: 'docs/soc2' }))?.path).toBe('docs/soc2/report-type.md');
    expect((await page('report-type', { output: '../../etc' }))?.path).toBe('playbook/output/report-type.md');
    expect((await page('own-board'))?.path).toBe('playbook/output/own-board.md');
    expect((await page('own-board'))?.prompt).toBe('Ask Meridian Metrics B.V..');
    expect(await page('nonsense')).toBeNull();
    expect(
      await client.request(PlaybookPage.method, { folder: 'file:///nowhere', entry: 'report-type' }),
    ).toBeNull();
  });

  it('compares with an older soc2.yaml', async () => {
    expect(
      (
        await page('policy-updates', {
          baseline: { label: 'v1', text: 'tools: [{ name: Auth0, area: identity }]\n' },
        })
      )?.text,
    ).toContain('tool Auth0');
    expect((await page('policy-updates'))?.text).not.toContain('tool Auth0');
  });

  it('prepares a request to a model and judges the reply', async () => {
    const prepared = await client.request<PreparedDraft>(PlaybookPrepare.method, {
      folder: ROOT,
      entry: 'control-mapping',
    });
    expect(prepared.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    const judge = (reply: string) =>
      client.request<Judgement>(PlaybookJudge.method, { folder: ROOT, entry: 'control-mapping', reply });
    expect((await judge('## Open\n\nNo control serves CC3.3.\n')).ok).toBe(true);
    expect((await judge('## Open\n\nNo control serves CC3.9.\n')).problems[0]?.check).toBe(
      'unknown-criterion',
    );
  }, 60_000);
});
