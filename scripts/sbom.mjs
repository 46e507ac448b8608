/**
 * Writes a bill of materials (CycloneDX, JSON) of what Attest ships, made by npm from package-lock.json.
 *   node scripts/sbom.mjs [FILE]
 */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const [file = 'dist/sbom.cdx.json'] = process.argv.slice(2);
const { stdout } = await promisify(execFile)(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'],
  { maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
);
const { bomFormat, components = [] } = JSON.parse(stdout);
if (bomFormat !== 'CycloneDX' || components.length === 0) throw new Error('npm gave no bill of materials.');
await writeFile(file, stdout);
console.log(`${file}: ${components.length} components`);
