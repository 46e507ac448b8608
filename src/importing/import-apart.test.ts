import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { importApart } from './import-apart.node.js';

const TASK = { repository: [] };
const script = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'attest-apart-')), 'importers.cjs');
  writeFileSync(path, `const { parentPort } = require('node:worker_threads');\n${text}`);
  return path;
};
afterEach(() => {
  vi.useRealTimers();
});

it('gives what the thread answers', async () => {
  const answer = { result: { files: [], notes: [] } };
  const echo = script(`parentPort.once('message', () => parentPort.postMessage(${JSON.stringify(answer)}))`);
  expect(await importApart(echo, TASK)).toEqual(answer);
});

it('ends a thread that hangs when it is cancelled, or after a minute', async () => {
  const hangs = script(`parentPort.once('message', () => { while (true); })`);
  const abort = new AbortController();
  const cancelled = importApart(hangs, TASK, abort.signal);
  abort.abort();
  expect(await cancelled).toMatchObject({ problem: { en: 'The import was cancelled.' } });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const late = importApart(hangs, TASK);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await late).toMatchObject({ problem: { en: expect.stringContaining('60 seconds') as string } });
});

it('ends a thread that takes too much memory, and tells of one that fails', async () => {
  const hoards = script(`const all = []; while (true) all.push(new Array(1e6).fill({}));`);
  expect(await importApart(hoards, TASK)).toMatchObject({
    problem: { en: expect.stringContaining('768 MB') as string },
  });
  expect(await importApart(script(`throw new Error('no')`), TASK)).toEqual({
    problem: { en: 'no', nl: 'no' },
  });
});
