/**
 * Holds a tag to the version, and the version to the changelog.
 *   node scripts/release-check.mjs --tag v1.2.3 [--channel]
 * With --channel it prints `flag=--pre-release` for an odd minor version, as the Marketplace numbers them, and `flag=`
 * otherwise. Exits 1 with the reason when something does not agree.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = resolve(fileURLToPath(import.meta.url), '..', '..');
const { values } = parseArgs({ options: { tag: { type: 'string' }, channel: { type: 'boolean' } } });
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const changelog = await readFile(join(root, 'CHANGELOG.md'), 'utf8');
const problems = [];
if (values.tag !== `v${version}`)
  problems.push(`The tag is ${values.tag ?? 'missing'}, the version ${version}.`);
const heading = changelog.split('\n').find((line) => line.startsWith(`## ${version}`));
if (heading === undefined) problems.push(`CHANGELOG.md has no section on ${version}.`);
else if (!/\d{4}-\d{2}-\d{2}/.test(heading))
  problems.push(`CHANGELOG.md says “${heading.slice(3)}”: it needs a day.`);
if (values.channel) {
  const minor = Number(version.split('.')[1]);
  console.log(`flag=${minor % 2 === 1 ? '--pre-release' : ''}`);
} else {
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
