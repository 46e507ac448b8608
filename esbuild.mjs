/**
 * Builds every bundle. One file per entry: the web extension host can load nothing else (importScripts is blocked).
 *   node esbuild.mjs [--production] [--watch]
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { build, context } from 'esbuild';
import { dataModules } from './scripts/data-modules.mjs';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

const common = {
  bundle: true,
  target: 'es2022',
  sourcemap: production ? false : 'linked',
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
  loader: { '.ttf': 'file', '.svg': 'text' },
  metafile: true,
};
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  plugins: [dataModules.esbuild('file')],
  mainFields: ['module', 'main'],
  external: ['vscode'],
};
const web = {
  ...common,
  platform: 'browser',
  format: 'cjs',
  plugins: [dataModules.esbuild('text')],
  external: ['vscode'],
  mainFields: ['browser', 'module', 'main'],
  // micromark's DOM build dies in a worker, where there is no document.
  conditions: ['worker', 'browser'],
  define: { global: 'globalThis' },
  alias: { path: 'path-browserify' },
};

/** Entries in the order of the rooms; those whose source is missing are skipped. */
const entries = [
  { ...node, entryPoints: ['src/extension/extension.node.ts'], outfile: 'dist/desktop/extension.js' },
  {
    ...node,
    entryPoints: ['src/extension/client/language-client.node.ts'],
    outfile: 'dist/desktop/client.js',
  },
  {
    ...node,
    entryPoints: ['src/extension/ai/models/openai.bundle.ts'],
    outfile: 'dist/desktop/openai.js',
  },
  { ...node, entryPoints: ['src/server/desktop.node.ts'], outfile: 'dist/desktop/server.js' },
  { ...node, entryPoints: ['src/importing/bundle.ts'], outfile: 'dist/desktop/importers.js' },
  { ...node, entryPoints: ['src/reporting/office/bundle.ts'], outfile: 'dist/desktop/office.js' },
  { ...web, entryPoints: ['src/extension/extension.web.ts'], outfile: 'dist/web/extension.js' },
  { ...web, entryPoints: ['src/extension/client/language-client.web.ts'], outfile: 'dist/web/client.js' },
  { ...web, entryPoints: ['src/extension/ai/models/openai.bundle.ts'], outfile: 'dist/web/openai.js' },
  { ...web, format: 'iife', entryPoints: ['src/server/main.worker.ts'], outfile: 'dist/web/server.js' },
  { ...web, entryPoints: ['src/importing/bundle.ts'], outfile: 'dist/web/importers.js' },
  { ...web, entryPoints: ['src/reporting/office/bundle.ts'], outfile: 'dist/web/office.js' },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    plugins: [dataModules.esbuild('text')],
    entryPoints: ['src/panel/main.ts'],
    outfile: 'dist/panel/panel.js',
  },
  // Apart from the panel's own style: icons inside web components load this file once more.
  { ...common, entryPoints: ['src/panel/codicon.css'], outfile: 'dist/panel/codicon.css' },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli/attest.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...node, entryPoints: ['src/cli/core.ts'], outfile: 'dist/cli/core.js' },
].filter((entry) => existsSync(entry.entryPoints[0]));

/** What programs on Node read from a file of its own. */
async function copyData() {
  await mkdir('dist/data', { recursive: true });
  for (const folder of ['src/reading/subjects', 'src/reading/force', 'src/reading/generic'])
    for (const name of await readdir(folder))
      if (name.endsWith('.bin')) await cp(`${folder}/${name}`, `dist/data/${name}`);
}

if (flags.has('--watch')) {
  await copyData();
  for (const entry of entries) await (await context(entry)).watch();
} else {
  await rm('dist', { recursive: true, force: true });
  await copyData();
  for (const entry of entries) await build(entry);
}
