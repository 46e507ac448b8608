import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Share, type Delivery } from './share.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-share-'));
});
afterEach(() => {
  globalThis.attestWithinTime = undefined;
  rmSync(folder, { recursive: true, force: true });
});

it('gives every document once when the work is stopped on a busy machine and begun again', () => {
  const todo = ['a.md', 'b.md', 'c.md'];
  for (const name of todo) writeFileSync(join(folder, name), '# Backup policy\n\nBackups run daily.\n');
  const share = new Share(folder, {
    root: pathToFileURL(folder).href,
    today: '2026-11-30',
    config: undefined,
    controls: [],
    answers: [],
    acknowledgements: [],
    events: [],
    paths: todo,
  });
  const stopped = new Error('stopped');
  globalThis.attestWithinTime = (_, work) => {
    try {
      return work();
    } catch (error) {
      if (error !== stopped) throw error;
      return work();
    }
  };
  const examine = share.examine.bind(share);
  let seen = 0;
  vi.spyOn(share, 'examine').mockImplementation((path) => {
    seen += 1;
    if (seen === 2) throw stopped;
    return examine(path);
  });
  let n = 0;
  const done: Delivery[] = [];
  // How many are examined at once depends on how long each takes.
  for (;;) {
    const some = share.examineSome(todo, () => n++);
    if (some.length === 0) break;
    done.push(...some);
  }
  expect(done.map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(done.map(({ result }) => result.facts.uri.slice(-4))).toEqual(todo);
});
