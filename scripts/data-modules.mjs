/**
 * Lets source import data: `*.yaml` becomes its JSON value, `*.md` becomes a string, `*.bin` becomes a function that
 * gives its bytes. One loader, shared by the esbuild bundles and by vitest, so both see the same data.
 *
 * A module named `*.prepared.ts` exports a function, `prepared`, that works out plain data from the catalogue. Bundles hold what it
 * gives, so that no start has to work it out again; tests run it as it is written.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

/** Returns the JavaScript module text for a data file. Throws on broken YAML, naming the file. */
async function moduleText(path) {
  const text = await readFile(path, 'utf8');
  if (path.endsWith('.md')) return `export default ${JSON.stringify(text)};`;
  const value = parse(text, { version: '1.2' });
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

const DATA = /\/src\/.*\.(yaml|md)$/;
const BYTES = /\/src\/.*\.bin$/;

/** Larger files are not put into bundles but lie in `dist/data`, once for all programs, and are read when needed. */
const LARGEST_INSIDE = 64 * 1024;

/** Whether a file of bytes has a place of its own in `dist/data`. */
export async function liesApart(path) {
  return (await stat(path)).size > LARGEST_INSIDE;
}

/** The bytes as part of the bundle. */
const inside = async (path) =>
  `const text = ${JSON.stringify((await readFile(path)).toString('base64'))};
   export default () => {
     const packed = atob(text);
     const bytes = new Uint8Array(packed.length);
     for (let n = 0; n < bytes.length; n += 1) bytes[n] = packed.charCodeAt(n);
     return bytes;
   };`;

/**
 * How a bundle gets at bytes that lie apart: a program on Node reads the file; what may run in a browser asks its host
 * (src/server/data-files.ts).
 */
const BYTES_FROM = {
  file: (path) =>
    `import { readFileSync } from 'node:fs'; import { join } from 'node:path';
     export default () => readFileSync(join(__dirname, '..', 'data', ${JSON.stringify(basename(path))}));`,
  host: (path) => `export default () => globalThis.attestData(${JSON.stringify(basename(path))});`,
  source: (path) =>
    `import { readFileSync } from 'node:fs'; export default () => readFileSync(${JSON.stringify(path)});`,
};

const PREPARED = /\/src\/.*\.prepared\.ts$/;

/** By module: what was prepared, with the files it came from and when the last of them changed. */
const prepared = new Map();

/** The text of a module that gives what a `*.prepared.ts` works out, and the files that come into it. */
async function preparedModule(path) {
  const known = prepared.get(path);
  if (known && (await lastChange(known.watchFiles)) === known.changed) return known;
  const { outputFiles, metafile } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    metafile: true,
    plugins: [dataModules.esbuild()],
    logLevel: 'silent',
  });
  const { prepared: make } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const text = JSON.stringify(JSON.stringify(make()));
  const watchFiles = Object.keys(metafile.inputs).map((name) => resolve(name));
  const contents = `let made; export const prepared = () => (made ??= JSON.parse(${text}));`;
  const one = { contents, watchFiles, changed: await lastChange(watchFiles) };
  prepared.set(path, one);
  return one;
}

async function lastChange(paths) {
  const times = await Promise.all(paths.map(async (path) => (await stat(path)).mtimeMs));
  return Math.max(...times);
}

export const dataModules = {
  /** `bytes`: how `*.bin` is read, a key of `BYTES_FROM`. */
  esbuild: (bytes = 'source') => ({
    name: 'attest-data',
    setup({ onLoad }) {
      if (bytes !== 'source')
        onLoad({ filter: PREPARED }, async ({ path }) => {
          const { contents, watchFiles } = await preparedModule(path);
          return { contents, watchFiles, loader: 'js' };
        });
      onLoad({ filter: DATA }, async ({ path }) => ({ contents: await moduleText(path), loader: 'js' }));
      onLoad({ filter: BYTES }, async ({ path }) => ({
        contents:
          bytes === 'source' || (await liesApart(path)) ? BYTES_FROM[bytes](path) : await inside(path),
        loader: 'js',
        resolveDir: '/',
      }));
    },
  }),
  vite: () => ({
    name: 'attest-data',
    enforce: 'pre',
    async load(id) {
      const path = id.split('?')[0];
      if (BYTES.test(path)) return BYTES_FROM.source(path);
      return DATA.test(path) ? moduleText(path) : null;
    },
  }),
};
