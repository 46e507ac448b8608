/** Tells whether the built extension is there and not older than its sources. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The newest change (ms since 1970) of a file or of anything in a folder; 0 when it does not exist. */
async function newest(path) {
  const state = await stat(path).catch(() => undefined);
  if (!state) return 0;
  if (!state.isDirectory()) return state.mtimeMs;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const times = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  );
  return Math.max(state.mtimeMs, ...times);
}

/** The bundle that the web host loads, as the manifest names it. */
async function webBundle(root) {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  if (!manifest.browser) throw new Error(`${join(root, 'package.json')} names no "browser" entry.`);
  return join(root, manifest.browser);
}

/**
 * @param {string} root the extension's folder
 * @returns {Promise<'missing' | 'stale' | 'fresh'>}
 */
export async function buildState(root) {
  const built = await newest(await webBundle(root));
  if (!built) return 'missing';
  const sources = await Promise.all(
    ['src', 'package.json', 'esbuild.mjs'].map((name) => newest(join(root, name))),
  );
  return Math.max(...sources) > built ? 'stale' : 'fresh';
}

/** Stops a test run early when there is nothing to test, and says so when it would test an old build. */
export async function requireBuiltExtension(root) {
  const state = await buildState(root);
  if (state === 'missing') throw new Error(`${await webBundle(root)} is missing. Run "npm run build" first.`);
  if (state === 'stale')
    console.error('Note: the build is older than the sources; "npm run build" makes a new one.');
}
