/**
 * Whether another build says the same of folders, to the byte: what a change for speed must show.
 *   node test/bench/same-output.mjs --before OTHER-CHECKOUT/dist [FOLDER ...]
 * Without folders the examples are compared. Build first (npm run build).
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  options: { before: { type: 'string' }, today: { type: 'string', default: '2026-11-30' } },
  allowPositionals: true,
});
if (values.before === undefined) {
  console.error('--before names the dist folder of the build to compare with.');
  process.exit(2);
}

function check(dist, folder) {
  const args = ['check', folder, '--format', 'json', '--why', '--files', '--today', values.today];
  const { stdout, stderr, status, error } = spawnSync(
    process.execPath,
    [join(dist, 'cli/attest.js'), ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  );
  if (error) throw error;
  return JSON.stringify({ status, stderr, stdout });
}

const folders = positionals.length > 0 ? positionals : [join(ROOT, 'examples/meridian-metrics')];
let different = 0;
for (const folder of folders) {
  const [before, now] = [check(values.before, folder), check(join(ROOT, 'dist'), folder)];
  if (before !== now) different += 1;
  console.log(`${before === now ? 'same     ' : 'DIFFERENT'} ${folder} (${now.length} characters)`);
}
process.exitCode = different > 0 ? 1 : 0;
