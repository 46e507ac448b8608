import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, it } from 'vitest';
import { TestClient } from './client.js';
import { MemoryFiles } from './memory-files.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** More of them are asked for when a growth is looked into; each measurement is of a quarter. */
const EDITS = Number(process.env.ATTEST_EDITS ?? 1200);
const DOCUMENTS = 60;
const MB = 1024 * 1024;
let client: TestClient | undefined;

afterEach(async () => {
  await client?.stop();
  client = undefined;
});

const policy = (n: number): string =>
  `---\ntitle: Policy ${n}\nsatisfies:\n  TSC: [CC6.1]\n---\n\n# Policy ${n}\n\n${Array.from(
    { length: 12 },
    (_, k) =>
      `## Part ${k}\n\nAccess to system ${k} is reviewed every quarter by the Security Officer (CC6.2).\n`,
  ).join('\n')}`;

it('holds no more memory after many edits than after some', async () => {
  const files = new MemoryFiles('file:///company');
  for (let n = 0; n < DOCUMENTS; n += 1) files.set(`policies/p${n}.md`, policy(n));
  client = await TestClient.on(files);
  const uri = files.uri('policies/p7.md');
  await client.open(uri, policy(7));
  let last = 'system 3 is';
  const heaps: number[] = [];
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const next = `system ${3000 + edit} is`;
    await client.replace(uri, last, next);
    last = next;
    if (edit % 20 === 0) await client.settle();
    if (edit % (EDITS / 4) === 0) {
      await client.settle();
      // What the test itself remembers of the server.
      for (const kept of [client.published, client.problems, client.progress, client.states, client.worked])
        kept.length = 0;
      collect();
      heaps.push(process.memoryUsage().heapUsed / MB);
    }
  }
  if (process.env.ATTEST_EDITS) console.log(heaps.map((heap) => heap.toFixed(1)).join(', '));
  // What is kept for a while, such as of the texts seen last, is full after the first quarter.
  expect((heaps[3] ?? Infinity) - (heaps[1] ?? 0), heaps.join(', ')).toBeLessThan(8);
}, 1_500_000);
