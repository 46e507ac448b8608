/**
 * Which licences what we ship may have: permissive ones, that ask for no more than their text and names to be kept.
 *   node scripts/licences.mjs
 * Checks every package that package-lock.json lists for production. Exits 1 when one has another licence, or says none.
 */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** By SPDX identifier; the one list. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages whose licence was read by hand, since they state it in no form SPDX knows. */
const READ = { 'duck@0.1.12': 'BSD-2-Clause' };

/** Whether an SPDX expression allows a use under permissive licences alone. */
export function isPermissive(expression) {
  if (typeof expression !== 'string') return false;
  const plain = expression.replace(/[()]/g, ' ').trim();
  // AND binds stronger than OR; brackets around an OR within an AND are met by no package here, and refused.
  if (/\([^)]* OR [^)]*\)\s+AND|AND\s+\([^)]* OR /.test(expression)) return false;
  return plain
    .split(/\s+OR\s+/)
    .some((part) => part.split(/\s+AND\s+/).every((id) => ALLOWED.has(id.trim())));
}

/** The licence a package.json states, in the old forms too. */
export function licenceOf({ name, version, license, licenses }) {
  const read = READ[`${name}@${version}`];
  if (read) return read;
  if (typeof license === 'string') return license;
  if (license?.type) return license.type;
  return Array.isArray(licenses) ? licenses.map(({ type }) => type).join(' OR ') : undefined;
}

async function main() {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8'));
  const refused = [];
  let checked = 0;
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '' || entry.dev || entry.link) continue;
    checked += 1;
    const name = path.replace(/^.*node_modules\//, '');
    let licence = licenceOf({ name, ...entry });
    if (licence === undefined)
      try {
        licence = licenceOf(JSON.parse(await readFile(`${path}/package.json`, 'utf8')));
      } catch {
        // Not installed here: an optional package of another system.
        if (entry.optional) continue;
      }
    if (!isPermissive(licence)) refused.push(`${name}@${entry.version}: ${licence ?? 'no licence stated'}`);
  }
  console.log(`Licences: ${checked} packages checked, ${refused.length} not allowed`);
  for (const line of refused) console.error(line);
  process.exitCode = refused.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
