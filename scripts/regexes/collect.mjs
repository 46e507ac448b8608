// Every regular expression of the product's sources: the literals, read from the syntax, and the constructed ones, by
// running the modules that construct them with a constructor that takes note.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { dataModules } from '../data-modules.mjs';

const CONSTRUCTION = /\bnew RegExp\(/g;

/** Literals and constructed ones of the folder, by `/source/flags`, each with the places it stands at. */
export async function collectRegexes(root) {
  const found = new Map();
  const add = (source, flags, place) => {
    const key = `/${source}/${flags}`;
    const known = found.get(key);
    if (known) known.places.push(place);
    else found.set(key, { key, source, flags, places: [place] });
  };
  const files = readdirSync(root, { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(?:test|bench|d)\.ts$/.test(name))
    .sort();
  const constructing = [];
  for (const name of files) {
    const text = readFileSync(join(root, name), 'utf8');
    const tree = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext);
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
        add(node.text.slice(1, end), node.text.slice(end + 1), `${name}:${line + 1}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    if (CONSTRUCTION.test(text)) constructing.push(join(root, name));
    CONSTRUCTION.lastIndex = 0;
  }
  for (const { source, flags, place } of await construct(root, constructing)) add(source, flags, place);
  return [...found.values()];
}

/** Runs the modules; a place that constructed nothing as its module loaded is an error: nobody could audit it. */
async function construct(root, files) {
  const places = new Set();
  const made = [];
  globalThis.notedRegExp = (place) =>
    class extends RegExp {
      constructor(source, flags) {
        super(source, flags);
        made.push({ source: this.source, flags: this.flags, place });
      }
    };
  const noting = {
    name: 'noting',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (path.includes('node_modules')) return undefined;
        const name = relative(root, path);
        const contents = readFileSync(path, 'utf8').replace(CONSTRUCTION, (_, at, text) => {
          const place = `${name}:${text.slice(0, at).split('\n').length}`;
          places.add(place);
          return `new (globalThis.notedRegExp(${JSON.stringify(place)}))(`;
        });
        return { contents, loader: 'ts' };
      });
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: files.map((file) => `import ${JSON.stringify(file)};`).join('\n'), resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    external: ['vscode'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(process.cwd() + '/');",
    },
    plugins: [dataModules.esbuild(), noting],
  });
  await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  const silent = [...places].filter((place) => !made.some((one) => one.place === place));
  if (silent.length > 0)
    throw new Error(`Constructed when called, so that it cannot be audited: ${silent.join(', ')}`);
  return made;
}
