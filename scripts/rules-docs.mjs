/**
 * Writes docs/rules.md: the table of all rules, out of their own titles and severities.
 *   node scripts/rules-docs.mjs [--check]
 * `--check` writes nothing and ends with 1 when the file is not current.
 */
import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { dataModules } from './data-modules.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { outputFiles } = await build({
  stdin: {
    contents: "export { rulesPage } from './src/analysis/rules-page.js';",
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  plugins: [dataModules.esbuild()],
  logLevel: 'warning',
  banner: {
    js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(`${root}package.json`)});`,
  },
});
const { rulesPage } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
const page = rulesPage();
const file = `${root}docs/rules.md`;
if (process.argv.includes('--check')) {
  const current = await readFile(file, 'utf8').catch(() => '');
  if (current !== page) {
    console.error('docs/rules.md is not current: run "node scripts/rules-docs.mjs".');
    process.exitCode = 1;
  }
} else {
  await writeFile(file, page);
}
