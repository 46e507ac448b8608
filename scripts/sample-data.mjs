/** The sample company as one file, which every host can read: `{ path: base64 }`. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/**
 * @param {string} folder the sample's folder
 * @param {string} target the file to write
 */
export async function writeSample(folder, target) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = {};
  for (const path of paths.sort())
    files[relative(folder, path).split(sep).join('/')] = (await readFile(path)).toString('base64');
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, JSON.stringify(files));
}
