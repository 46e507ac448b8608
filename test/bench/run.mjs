/**
 * The benchmarks of docs/benchmarks.md one after another, on a production build.
 *   npm run bench -- [--policies 1000] [--keys 200] [--growth]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    policies: { type: 'string', default: '1000' },
    keys: { type: 'string', default: '200' },
    growth: { type: 'boolean', default: false },
  },
});
const ROOT = join(import.meta.dirname, '../..');

/** Runs a script with this Node; a failure ends the run. */
function run(...args) {
  console.log(`\n> node ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run('esbuild.mjs', '--production');
run('--expose-gc', 'test/bench/linking/speed.mjs');
run('test/bench/keystroke.mjs', '--keys', values.keys, '--policies', `10,${values.policies}`);
run('test/bench/check.mjs', '--policies', values.policies, ...(values.growth ? ['--growth'] : []));
