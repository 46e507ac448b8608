/**
 * Prints what is in a VSIX and how large it is.
 *   node scripts/vsix-size.mjs FILE [--max KILOBYTES]
 * Exits 1 when it is larger than allowed or lacks one of the bundles. Importers, office writers and the SDK of
 * OpenAI-compatible servers are loaded only when they are used, and do not count.
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
const isLazy = ({ name }) => /\/(?:importers|office|openai)\.js$/.test(name);
const lazy = entries.filter(isLazy).reduce((sum, { packed }) => sum + packed, 0);
const size = whole - lazy;
console.log(`${file}: ${kilobytes(whole)} in ${entries.length} files`);
console.log(
  `Without what is loaded on demand (${kilobytes(lazy)}): ${kilobytes(size)}, of ${values.max} KB allowed`,
);
const needed = ['desktop', 'web'].flatMap((host) =>
  ['extension', 'client', 'server'].map((name) => `extension/dist/${host}/${name}.js`),
);
const missing = needed.filter((name) => !entries.some((entry) => entry.name === name));
if (missing.length > 0) console.error(`Missing: ${missing.join(', ')}`);
if (size > Number(values.max) * 1024) console.error('Too large.');
process.exitCode = missing.length > 0 || size > Number(values.max) * 1024 ? 1 : 0;
