/** Bundles a TypeScript entry into node_modules/.cache and imports it, so that a benchmark measures the source as it is. */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { dataModules } from '../../../scripts/data-modules.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Everything the entry (a file URL) exports. */
export async function load(entry) {
  const path = fileURLToPath(entry);
  const outfile = `${root}node_modules/.cache/attest-bench/${createHash('sha256').update(path).digest('hex').slice(0, 12)}.mjs`;
  await build({
    entryPoints: [path],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [dataModules.esbuild()],
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}
