import { runGit } from './run-git.js';

const MAX_BYTES = 256 * 1024 * 1024;

/** The contents of git's objects by the names they were asked by; those that are not there are left out. */
export async function readObjects(
  folder: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  // A name of several lines would be several questions.
  const asked = [...new Set(names)].filter((name) => name !== '' && !name.includes('\n'));
  if (asked.length === 0) return found;
  const output = await runGit(folder, 'cat-file', ['--batch'], {
    input: `${asked.join('\n')}\n`,
    maxBytes: MAX_BYTES,
  });
  let at = 0;
  for (const name of asked) {
    const end = output.indexOf(10, at);
    if (end < 0) break;
    const head = output.toString('utf8', at, end);
    const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(head)?.[1];
    at = end + 1;
    if (size === undefined) continue;
    found.set(name, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
