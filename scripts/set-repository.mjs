/**
 * Writes into package.json where the project lives, which registries show and links in the README are made from.
 *   node scripts/set-repository.mjs OWNER/NAME
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [name] = process.argv.slice(2);
if (name === undefined || !/^[\w.-]+\/[\w.-]+$/.test(name)) {
  console.error('Name the repository: OWNER/NAME.');
  process.exit(1);
}
const path = join(resolve(fileURLToPath(import.meta.url), '..', '..'), 'package.json');
const manifest = JSON.parse(await readFile(path, 'utf8'));
const url = `https://github.com/${name}`;
Object.assign(manifest, {
  repository: { type: 'git', url: `${url}.git` },
  bugs: { url: `${url}/issues` },
  homepage: `${url}#readme`,
});
await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`);
