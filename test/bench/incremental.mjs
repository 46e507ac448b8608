/**
 * Tries many random edits and compares incremental analysis with a full one after each.
 *   node test/bench/incremental.mjs [10000]
 */
import { spawnSync } from 'node:child_process';

const edits = process.argv[2] ?? '10000';
const { status } = spawnSync('npx', ['vitest', 'run', 'src/analysis/incremental.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, ATTEST_EDITS: edits },
});
process.exitCode = status ?? 1;
