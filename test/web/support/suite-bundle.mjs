/** Bundles the tests that run inside VS Code's web extension host. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repositoryRoot } from '../../../scripts/vscode-web.mjs';
import { dataModules } from '../../../scripts/data-modules.mjs';

const suite = join(repositoryRoot, 'test', 'web', 'suite');

/** A test file that index.ts does not import would silently never run: refuse that. */
async function assertNoneForgotten() {
  const index = await readFile(join(suite, 'index.ts'), 'utf8');
  const files = (await readdir(suite)).filter((name) => name.endsWith('.test.ts'));
  const forgotten = files.filter((name) => !index.includes(`'./${name.replace(/\.ts$/, '.js')}'`));
  if (forgotten.length) throw new Error(`test/web/suite/index.ts does not import ${forgotten.join(', ')}.`);
}

/**
 * Writes the bundle. CommonJS with the ending .cjs: the web extension host loads no ES modules,
 * and takes every .js of a `"type": "module"` package for one.
 * @param {string} outfile must lie inside the extension under test
 * @param {{grep?: string}} [options] a pattern that test titles must match
 */
export async function bundleSuite(outfile, options = {}) {
  await assertNoneForgotten();
  await build({
    entryPoints: [join(suite, 'index.ts')],
    outfile,
    bundle: true,
    // Not "cjs": mocha's browser build would replace this module's exports by its own.
    format: 'iife',
    globalName: 'attestSuite',
    footer: { js: 'module.exports = attestSuite;' },
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    conditions: ['worker'],
    sourcemap: 'inline',
    define: { global: 'globalThis', ATTEST_TEST_GREP: JSON.stringify(options.grep ?? '') },
    plugins: [dataModules.esbuild()],
    logLevel: 'warning',
  });
}
