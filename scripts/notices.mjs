/** Writes which packages of others are in the bundles, with their licences: only those esbuild put there. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPermissive, licenceOf } from './licences.mjs';

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|unlicense)(?:[.-].*)?$/i;

/**
 * Writes the notices for bundles.
 *   metafiles: what esbuild says of each bundle; file: where to write.
 * Throws when a bundled package states no licence, or one that `licences.mjs` does not allow.
 */
export async function writeNotices(metafiles, file) {
  const places = new Set();
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const place = PACKAGE.exec(path.replace(/^[\w-]+:/, '').replaceAll('\\', '/'))?.[0];
        if (place && bytesInOutput > 0) places.add(place);
      }
  const notices = new Map();
  for (const place of places) {
    const manifest = JSON.parse(await readFile(join(place, 'package.json'), 'utf8'));
    const { name, version } = manifest;
    const licence = licenceOf(manifest);
    if (!isPermissive(licence))
      throw new Error(`${name}@${version} is bundled under ${licence ?? 'no stated licence'}`);
    notices.set(`${name}@${version}`, {
      name,
      version,
      licence,
      homepage: homeOf(manifest),
      text: await textOf(place, manifest),
    });
  }
  const sorted = [...notices.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const parts = sorted.map(
    ({ name, version, licence, homepage, text }) =>
      `${'-'.repeat(78)}\n${name} ${version}\n${licence}${homepage ? `\n${homepage}` : ''}\n\n${text.trim()}\n`,
  );
  const head = `Attest holds these ${sorted.length} packages of others. Their licences follow.\n`;
  await writeFile(file, [head, ...parts].join('\n'));
  return sorted.length;
}

/** The licence files of a package; without one, what its manifest says. */
async function textOf(place, { author, license }) {
  const files = (await readdir(place, { withFileTypes: true })).filter(
    (entry) => entry.isFile() && LICENCE_FILE.test(entry.name),
  );
  const texts = await Promise.all(files.map(({ name }) => readFile(join(place, name), 'utf8')));
  if (texts.length > 0) return texts.join('\n\n');
  const by = typeof author === 'string' ? author : author?.name;
  return `The package holds no text of its licence (${license}).${by ? ` Author: ${by}.` : ''}`;
}

function homeOf({ homepage, repository }) {
  const url = homepage ?? (typeof repository === 'string' ? repository : repository?.url);
  return typeof url === 'string' ? url.replace(/^git\+/, '') : undefined;
}
