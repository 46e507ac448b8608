/**
 * Prints what is in a VSIX and how large it is.
 *   node scripts/vsix-size.mjs FILE [--max KILOBYTES]
 * Exits 1 when it is larger than allowed or lacks one of the bundles. What is loaded only when it is used does not count:
 * importers, office writers, the SDK of OpenAI-compatible servers, the command line (for agents) but for the core that the
 * desktop's server shares with it, and what was learned of a further language, which is read
 * when a text in it is met. The largest language counts: the server starts with one.
 */
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import yauzl from 'yauzl';

const { values, positionals } = parseArgs({
  options: { max: { type: 'string', default: '4096' } },
  allowPositionals: true,
});
const [file] = positionals;
if (!file) {
  console.error('Name a VSIX file.');
  process.exit(1);
}

/** Name and size of every entry. */
function entriesOf(path) {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const entries = [];
      zip.on('entry', ({ fileName, compressedSize, uncompressedSize }) => {
        entries.push({ name: fileName, packed: compressedSize, size: uncompressedSize });
        zip.readEntry();
      });
      zip.on('end', () => resolve(entries));
      zip.on('error', reject);
      zip.readEntry();
      return undefined;
    });
  });
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
const entries = await entriesOf(file);
for (const { name, packed, size } of [...entries].sort((a, b) => b.packed - a.packed).slice(0, 12)) {
  console.log(`${kilobytes(packed).padStart(9)}  ${kilobytes(size).padStart(9)}  ${name}`);
}
const { size: whole } = await stat(file);
const packedOf = (pattern) =>
  entries.filter(({ name }) => pattern.test(name)).reduce((sum, { packed }) => sum + packed, 0);
const languages = [...new Set(entries.flatMap(({ name }) => /-([a-z]{2})\.bin$/.exec(name)?.[1] ?? []))]
  .map((language) => ({ language, packed: packedOf(new RegExp(`-${language}\\.bin$`)) }))
  .sort((a, b) => b.packed - a.packed);
const onDemand = [
  ...['importers', 'office', 'openai'].map((name) => [`${name}.js`, packedOf(new RegExp(`/${name}\\.js$`))]),
  ['the command line', packedOf(/\/dist\/cli\/(?!core\.js)/)],
  ...languages.slice(1).map(({ language, packed }) => [`data of language ${language}`, packed]),
];
const size = onDemand.reduce((left, [, packed]) => left - packed, whole);
console.log(`${file}: ${kilobytes(whole)} in ${entries.length} files`);
console.log('Loaded on demand:');
for (const [what, packed] of onDemand) console.log(`${kilobytes(packed).padStart(9)}  ${what}`);
console.log(
  `Without it: ${kilobytes(size)}, of ${values.max} KB allowed; of that, data of language ` +
    `${languages[0]?.language}: ${kilobytes(languages[0]?.packed ?? 0)}`,
);
const needed = ['desktop', 'web'].flatMap((host) =>
  ['extension', 'client', 'server'].map((name) => `extension/dist/${host}/${name}.js`),
);
if (languages.length === 0) needed.push('extension/dist/data/*.bin');
needed.push(...['attest', 'core', 'mcp'].map((name) => `extension/dist/cli/${name}.js`));
const missing = needed.filter((name) => !entries.some((entry) => entry.name === name));
if (missing.length > 0) console.error(`Missing: ${missing.join(', ')}`);
if (size > Number(values.max) * 1024) console.error('Too large.');
process.exitCode = missing.length > 0 || size > Number(values.max) * 1024 ? 1 : 0;
