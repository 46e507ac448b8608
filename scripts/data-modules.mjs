/**
 * Lets source import data: `*.yaml` becomes its JSON value, `*.md` becomes a string, `*.bin` becomes a function that
 * gives its bytes. One loader, shared by the esbuild bundles and by vitest, so both see the same data.
 */
import { readFile } from 'node:fs/promises';
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

/**
 * How a bundle gets at bytes: a program on Node reads them from a file that the build put in `dist/data`; what runs in a
 * browser, which can load no second file, holds them as text.
 */
const BYTES_FROM = {
  file: (path) =>
    `import { readFileSync } from 'node:fs'; import { join } from 'node:path';
     export default () => readFileSync(join(__dirname, '..', 'data', ${JSON.stringify(basename(path))}));`,
  source: (path) =>
    `import { readFileSync } from 'node:fs'; export default () => readFileSync(${JSON.stringify(path)});`,
  text: async (path) =>
    `const text = ${JSON.stringify((await readFile(path)).toString('base64'))};
     export default () => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));`,
};

export const dataModules = {
  /** `bytes`: how `*.bin` is read, a key of `BYTES_FROM`. */
  esbuild: (bytes = 'source') => ({
    name: 'attest-data',
    setup({ onLoad }) {
      onLoad({ filter: DATA }, async ({ path }) => ({ contents: await moduleText(path), loader: 'js' }));
      onLoad({ filter: BYTES }, async ({ path }) => ({
        contents: await BYTES_FROM[bytes](path),
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
