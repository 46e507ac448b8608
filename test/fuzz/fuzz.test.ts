import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { stopTargets, TARGETS, type Target } from './targets.js';

const { ATTEST_FUZZ_SECONDS = '30', ATTEST_FUZZ_SEED, ATTEST_FUZZ_TARGET = '' } = process.env;
const seed = ATTEST_FUZZ_SEED === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(ATTEST_FUZZ_SEED);
const targets = TARGETS.filter(({ name }) => ATTEST_FUZZ_TARGET === '' || name === ATTEST_FUZZ_TARGET);
const share = (Number(ATTEST_FUZZ_SECONDS) * 1000) / Math.max(1, targets.length);
const FINDS = join('test', 'fuzz', 'finds');

/** What a text may cost: generous, for a busy machine; what grows faster than the text is beyond it at these lengths. */
const MILLISECONDS = 4_000;
const MILLISECONDS_PER_CHARACTER = 0.25;
const MEGABYTES = 400;

/** Throws when the target does, or takes more time or memory than the text is worth. */
async function hold(target: Target, text: string): Promise<void> {
  const heap = process.memoryUsage().heapUsed;
  const cpu = process.cpuUsage();
  await target.run(text);
  const { user, system } = process.cpuUsage(cpu);
  const spent = (user + system) / 1000;
  const grown = (process.memoryUsage().heapUsed - heap) / 2 ** 20;
  if (spent > MILLISECONDS + text.length * MILLISECONDS_PER_CHARACTER)
    throw new Error(`${Math.round(spent)} ms for ${text.length} characters`);
  if (grown > MEGABYTES) throw new Error(`${Math.round(grown)} MB for ${text.length} characters`);
}

afterAll(stopTargets);

describe.each(targets)('fuzzing $name', (target) => {
  const folder = join(FINDS, target.name);
  const finds = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

  it(`reads ${finds.length} inputs that once failed`, async () => {
    for (const name of finds)
      await expect(
        hold(target, JSON.parse(readFileSync(join(folder, name), 'utf8')) as string),
        name,
      ).resolves.toBeUndefined();
  });

  it(
    `reads whatever it is given (seed ${seed})`,
    async () => {
      const result = await fc.check(
        fc.asyncProperty(target.input, (text) => hold(target, text)),
        { seed, numRuns: 10_000_000, interruptAfterTimeLimit: share },
      );
      console.info(`fuzz ${target.name}: ${result.numRuns} texts, seed ${seed}`);
      const [text] = result.counterexample ?? [];
      if (text === undefined) return;
      mkdirSync(folder, { recursive: true });
      const name = `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`;
      writeFileSync(join(folder, name), `${JSON.stringify(text)}\n`);
      expect.unreachable(
        `${String(result.errorInstance)}\nfor ${JSON.stringify(text.slice(0, 400))}, kept as ${join(folder, name)}`,
      );
    },
    share * 1.5 + 120_000,
  );
});
