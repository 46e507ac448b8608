import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from './format-findings.js';

const MOST_KEPT = 2000;

/**
 * The findings a session was not stopped for yet, which are then kept as told: an agent that cannot repair one, or that
 * was not the one to write it, is held up once and not for ever. Kept among the machine's temporary files.
 */
export async function notToldBefore(
  session: string,
  findings: readonly Finding[],
): Promise<readonly Finding[]> {
  const folder = join(tmpdir(), `attest-hook-${process.getuid?.() ?? 'user'}`);
  const file = join(folder, hash(session).slice(0, 32));
  const told = new Set((await readFile(file, 'utf8').catch(() => '')).split('\n'));
  const fresh = findings.filter((one) => !told.has(keyOf(one)));
  if (fresh.length === 0) return [];
  const kept = [...told, ...fresh.map(keyOf)].filter((key) => key !== '').slice(-MOST_KEPT);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(`${file}.${process.pid}`, kept.join('\n'), { mode: 0o600, flag: 'wx' });
    await rename(`${file}.${process.pid}`, file);
  } catch {
    // Where nothing can be kept, nobody is held up: an agent must be able to end.
    return [];
  }
  return fresh;
}

function keyOf({ path, verdict }: Finding): string {
  return hash([path, verdict.kind, verdict.what, verdict.sentence, verdict.quote].join('\0')).slice(0, 24);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
