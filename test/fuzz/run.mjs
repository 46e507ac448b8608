/**
 * Feeds made-up and mangled files to every reader until the time is up.
 *   npm run fuzz -- [--minutes N] [--seed N] [--target NAME]
 * Prints the seed. What fails is made as small as can be and kept in test/fuzz/finds, which every run reads first.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    target: { type: 'string', default: '' },
  },
});
const seconds = Number(values.minutes) * 60;
if (!(seconds > 0) || !Number.isInteger(Number(values.seed))) {
  console.error('--minutes takes a number above 0, --seed a whole number.');
  process.exit(2);
}
console.log(`Fuzzing for ${values.minutes} minutes, seed ${values.seed}`);
const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/fuzz'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    ATTEST_FUZZ_SECONDS: String(seconds),
    ATTEST_FUZZ_SEED: values.seed,
    ATTEST_FUZZ_TARGET: values.target,
  },
});
// An input that hangs a reader hangs the run: that is a find too.
const late = setTimeout(
  () => {
    console.error(`Hung: run again with --seed ${values.seed} --target NAME.`);
    child.kill('SIGKILL');
  },
  (seconds * 1.5 + 180) * 1000,
);
child.on('exit', (code) => {
  clearTimeout(late);
  process.exitCode = code ?? 1;
});
