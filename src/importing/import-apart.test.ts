import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { importApart } from './import-apart.node.js';
import { importBudget } from './import-work.node.js';

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

it('ends a thread that takes more processor time than a file of its size may', async () => {
  const spins = script(
    `parentPort.once('message', () => { parentPort.postMessage('began'); while (true); })`,
  );
  expect(await importApart(spins, TASK)).toMatchObject({
    problem: { en: expect.stringContaining('more than 1.5 seconds of processor time') as string },
  });
}, 30_000);

it('gives a packed file more time than a text, and none more than a minute', () => {
  const sized = (start: string, size: number): number => {
    const bytes = new Uint8Array(size);
    bytes.set(new TextEncoder().encode(start));
    return importBudget({ file: { name: 'x', bytes }, today: '2026-11-24' });
  };
  expect(sized('PK', 100)).toBe(1600);
  expect(sized('%PDF-1.7', 100_000)).toBe(3500);
  expect(sized('<html>', 100_000)).toBe(1800);
  expect(sized('PK', 30_000_000)).toBe(60_000);
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
