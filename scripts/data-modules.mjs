/**
 * Lets source import data: `*.yaml` becomes its JSON value, `*.md` becomes a string.
 * The vocabularies of linking are compiled on the way.
 * One loader, shared by the esbuild bundles and by vitest, so both see the same data.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
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
/** The module that the vocabularies of linking take the place of: compiling them at every start costs a second. */
const VOCABULARIES = /\/src\/analysis\/linking\/packed-vocabularies\.ts$/;

const data = {
  name: 'attest-data',
  setup({ onLoad }) {
    onLoad({ filter: DATA }, async ({ path }) => ({ contents: await moduleText(path), loader: 'js' }));
  },
};

/** Compiles the vocabularies: bundles the compiler, runs it, and keeps what it gives. Gives the files it read, too. */
async function packVocabularies(path) {
  const { outputFiles, metafile } = await build({
    entryPoints: [path.replace(/packed-vocabularies\.ts$/, 'pack-vocabulary.entry.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    plugins: [data],
  });
  const module = { exports: {} };
  new Function('module', 'exports', outputFiles[0].text)(module, module.exports);
  const json = JSON.stringify(module.exports.packed);
  return {
    text: `export const PACKED_VOCABULARIES = JSON.parse(${JSON.stringify(json)});`,
    files: Object.keys(metafile.inputs),
  };
}

/** One packing serves all bundles of a build. */
const packings = new Map();
function packedOnce(path) {
  let packing = packings.get(path);
  if (!packing) packings.set(path, (packing = packVocabularies(path)));
  return packing;
}

export const dataModules = {
  esbuild: () => ({
    name: 'attest-data',
    setup(building) {
      data.setup(building);
      let first = true;
      building.onStart(() => {
        // When watching, each build after the first may see another catalogue.
        if (!first) packings.clear();
        first = false;
      });
      building.onLoad({ filter: VOCABULARIES }, async ({ path }) => {
        const { text, files } = await packedOnce(path);
        return { contents: text, loader: 'js', watchFiles: files.map((file) => resolve(file)) };
      });
    },
  }),
  vite: () => ({
    name: 'attest-data',
    enforce: 'pre',
    async load(id) {
      const path = id.split('?')[0];
      if (VOCABULARIES.test(path)) return (await packedOnce(path)).text;
      return DATA.test(path) ? moduleText(path) : null;
    },
  }),
};
