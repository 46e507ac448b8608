/**
 * Lets source import data: `*.yaml` becomes its JSON value, `*.md` becomes a string.
 * One loader, shared by the esbuild bundles and by vitest, so both see the same data.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** Returns the JavaScript module text for a data file. Throws on broken YAML, naming the file. */
async function moduleText(path) {
  const text = await readFile(path, 'utf8');
  if (path.endsWith('.md')) return `export default ${JSON.stringify(text)};`;
  const value = parse(text, { version: '1.2' });
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

const DATA = /\/src\/.*\.(yaml|md)$/;

export const dataModules = {
  esbuild: () => ({
    name: 'attest-data',
    setup(build) {
      build.onLoad({ filter: DATA }, async ({ path }) => ({ contents: await moduleText(path), loader: 'js' }));
    },
  }),
  vite: () => ({
    name: 'attest-data',
    enforce: 'pre',
    async load(id) {
      const path = id.split('?')[0];
      return DATA.test(path) ? moduleText(path) : null;
    },
  }),
};
