/**
 * Lets source import data: `*.yaml` becomes its JSON value, `*.md` becomes a string, `*.bin` becomes a function that
 * gives its bytes. One loader, shared by the esbuild bundles and by vitest, so both see the same data.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
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
   export default () => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));`;

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

export const dataModules = {
  /** `bytes`: how `*.bin` is read, a key of `BYTES_FROM`. */
  esbuild: (bytes = 'source') => ({
    name: 'attest-data',
    setup({ onLoad }) {
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
