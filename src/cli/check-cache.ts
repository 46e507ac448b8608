import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { listFiles } from '../workspace/load-workspace.js';
import { uriOf } from '../workspace/paths.js';
import { NodeFileSystem } from './node-file-system.js';
import type { CheckResult } from './check-result.js';

/**
 * Runs a check, or gives the result of the last one when neither a file, nor the day, nor Attest changed since. Files
 * are compared by path, size, and time of change. A cache that cannot be read or written is ignored.
 */
export async function cachedCheck(
  folder: string,
  today: string,
  version: string,
  location: string | undefined,
  run: () => Promise<CheckResult>,
): Promise<CheckResult> {
  const cache = location ?? (await defaultLocation(folder));
  const fingerprint = await fingerprintOf(folder, `${version}\n${today}`, cache);
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const file = join(cache, `check-${name}.json`);
  const kept = await readCache(file);
  if (kept?.fingerprint === fingerprint) return kept.result;
  const result = await run();
  try {
    await mkdir(cache, { recursive: true });
    await writeFile(file, JSON.stringify({ fingerprint, result }));
  } catch {
    // Without a cache the next run is only slower.
  }
  return result;
}

async function readCache(file: string): Promise<{ fingerprint: string; result: CheckResult } | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as { fingerprint: string; result: CheckResult };
  } catch {
    return undefined;
  }
}

async function defaultLocation(folder: string): Promise<string> {
  const modules = join(folder, 'node_modules');
  const there = await stat(modules).catch(() => undefined);
  return there?.isDirectory() ? join(modules, '.cache', 'attest') : join(folder, '.attest-cache');
}

async function fingerprintOf(folder: string, salt: string, cache: string): Promise<string> {
  const root = pathToFileURL(folder).href;
  const paths = await listFiles(root, new NodeFileSystem(folder));
  const hash = createHash('sha256').update(salt);
  const stats = await Promise.all(
    paths.map(async (path) => {
      const file = fileURLToPath(uriOf(root, path));
      if (file.startsWith(cache)) return '';
      const found = await stat(file).catch(() => undefined);
      return `${path}\n${found?.size ?? -1}\n${found?.mtimeMs ?? 0}\n`;
    }),
  );
  for (const line of stats) hash.update(line);
  return hash.digest('hex');
}
