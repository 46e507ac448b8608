/**
 * Runs check, verify and diff, and posts what the change means as one comment that is updated the next time.
 *   node run.mjs github|gitlab
 * Everything comes in by environment variables (see action.yml and gitlab.yml). Exit code: that of the worst command;
 * a comment that could not be posted, as from a fork without a token that may, is said and fails nothing.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postComment } from './comment.mjs';

const { env } = process;
const host = process.argv[2] === 'gitlab' ? 'gitlab' : 'github';
const attest = env.ATTEST ?? 'dist/cli/attest.js';
const folder = env.ATTEST_FOLDER || '.';
const base = env.ATTEST_BASE ?? '';

/** The token is for posting alone: no command gets to see it. */
const { ATTEST_TOKEN: token, ...others } = env;
delete others.GITHUB_TOKEN;

function run(...args) {
  const { status, error } = spawnSync(process.execPath, [attest, ...args], { stdio: 'inherit', env: others });
  if (error) console.error(error.message);
  return status ?? 2;
}

/** Older versions of Attest have no `verify`. */
function has(command) {
  const help = spawnSync(process.execPath, [attest, '--help'], { encoding: 'utf8', env: others });
  return new RegExp(`^  ${command}\\b`, 'm').test(help.stdout ?? '');
}

let worst = run('check', folder, '--fail-on', env.ATTEST_FAIL_ON || 'error');
if (base === '') console.log('There is no commit to compare with: this is no pull request.');
else {
  if (has('verify')) worst = Math.max(worst, run('verify', '--base', base, folder));
  const file = join(mkdtempSync(join(tmpdir(), 'attest-')), 'comment.md');
  const loss = env.ATTEST_FAIL_ON_LOSS === 'true' ? 'lost' : 'never';
  const marker = env.ATTEST_MARKER ? ['--marker', env.ATTEST_MARKER] : [];
  const status = run(
    'diff',
    '--dir',
    folder,
    '--format',
    'markdown',
    '--out',
    file,
    '--fail-on',
    loss,
    ...marker,
    '--',
    base,
  );
  worst = Math.max(worst, status);
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    console.error('attest diff wrote nothing, so there is nothing to post.');
  }
  if (text !== undefined) {
    if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, text);
    console.log(await postComment({ host, text, token, number: env.ATTEST_PULL_REQUEST, env }));
  }
}
process.exitCode = worst;
