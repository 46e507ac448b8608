/**
 * Builds every bundle. One file per entry: the web extension host can load nothing else (importScripts is blocked).
 *   node esbuild.mjs [--production] [--watch]
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, context } from 'esbuild';
import { dataModules, liesApart } from './scripts/data-modules.mjs';
import { writeSample } from './scripts/sample-data.mjs';
import { writeNotices } from './scripts/notices.mjs';

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
  plugins: [dataModules.esbuild('host')],
  // The latter two secretlint would load to read key files, which is not done here.
  external: ['vscode', 'node:fs', 'node:crypto'],
  mainFields: ['browser', 'module', 'main'],
  // micromark's DOM build dies in a worker, where there is no document.
  conditions: ['worker', 'browser'],
  define: { global: 'globalThis' },
  alias: { path: 'path-browserify', 'node:path': 'path-browserify' },
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
  { ...node, entryPoints: ['src/importing/main.node.ts'], outfile: 'dist/desktop/importers.js' },
  { ...node, entryPoints: ['src/reporting/office/bundle.ts'], outfile: 'dist/desktop/office.js' },
  { ...web, entryPoints: ['src/extension/extension.web.ts'], outfile: 'dist/web/extension.js' },
  { ...web, entryPoints: ['src/extension/client/language-client.web.ts'], outfile: 'dist/web/client.js' },
  { ...web, entryPoints: ['src/extension/ai/models/openai.bundle.ts'], outfile: 'dist/web/openai.js' },
  { ...web, format: 'iife', entryPoints: ['src/server/main.worker.ts'], outfile: 'dist/web/server.js' },
  {
    ...web,
    format: 'iife',
    entryPoints: ['src/importing/main.worker.ts'],
    outfile: 'dist/web/importers.js',
  },
  { ...web, entryPoints: ['src/reporting/office/bundle.ts'], outfile: 'dist/web/office.js' },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    plugins: [dataModules.esbuild('host')],
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
  { ...node, entryPoints: ['src/cli/check/bundle.ts'], outfile: 'dist/cli/check.js' },
  { ...node, entryPoints: ['src/cli/core.ts'], outfile: 'dist/cli/core.js' },
  { ...node, entryPoints: ['src/cli/mcp/protocol/bundle.ts'], outfile: 'dist/cli/mcp.js' },
].filter((entry) => existsSync(entry.entryPoints[0]));

/** What is read only when it is needed, once for all programs. */
async function copyData() {
  await mkdir('dist/data', { recursive: true });
  for (const name of await readdir('src', { recursive: true })) {
    const path = join('src', name);
    if (name.endsWith('.bin') && (await liesApart(path))) await cp(path, join('dist/data', basename(name)));
  }
  await writeSample('examples/meridian-metrics', 'dist/data/sample.json');
}

if (flags.has('--watch')) {
  await copyData();
  // Two lines that an editor's task waits for.
  console.log('Building');
  for (const entry of entries) await (await context(entry)).watch();
  console.log('Watching');
} else {
  await rm('dist', { recursive: true, force: true });
  await copyData();
  const metafiles = [];
  for (const entry of entries) metafiles.push((await build(entry)).metafile);
  await writeNotices(metafiles, 'dist/THIRD-PARTY-NOTICES.txt');
}
