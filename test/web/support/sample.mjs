/** Throw-away copies of the sample company, so that no run can touch the repository or another run. */
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../../scripts/vscode-web.mjs';

export const sampleCompany = join(repositoryRoot, 'examples', 'meridian-metrics');

/**
 * Copies a folder to a fresh temporary one with the same name.
 * @returns {Promise<{path: string, dispose: () => Promise<void>}>}
 */
export async function copyOfFolder(source, name = 'meridian-metrics') {
  const home = await mkdtemp(join(await realpath(tmpdir()), 'attest-'));
  const path = join(home, name);
  await cp(source, path, { recursive: true });
  return { path, dispose: () => rm(home, { recursive: true, force: true, maxRetries: 3 }) };
}
