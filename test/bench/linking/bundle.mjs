/** Bundles the TypeScript under measurement into node_modules/.cache and imports it. */
import { build } from 'esbuild';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { dataModules } from '../../../scripts/data-modules.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Everything `entry.ts` exports. */
export async function loadEngine() {
  const outfile = `${root}node_modules/.cache/attest-linking/entry.mjs`;
  await build({
    entryPoints: [fileURLToPath(new URL('entry.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [dataModules.esbuild()],
    logLevel: 'warning',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}
