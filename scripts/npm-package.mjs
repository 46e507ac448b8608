/**
 * Makes the npm package of the command line: its own folder with a manifest of its own, because everything it needs is in
 * its bundles and nobody who runs `npx` should install what only building takes.
 *   node scripts/npm-package.mjs [--repository OWNER/NAME] [--out FOLDER]
 * Needs the build (`node esbuild.mjs --production`). Writes FOLDER/package (dist/npm by default), the manifest for the
 * MCP registry beside it when the repository is known, and prints the path of the tarball.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** On the npm registry `attest` is another project's name; the program is called `attest` all the same. */
const NAME = 'attest-soc2';
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({ options: { repository: { type: 'string' }, out: { type: 'string' } } });
const out = resolve(values.out ?? join(root, 'dist', 'npm'));
const folder = join(out, 'package');

if (values.repository !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(values.repository)) {
  console.error(`--repository needs OWNER/NAME, not "${values.repository}".`);
  process.exit(1);
}
if (!existsSync(join(root, 'dist', 'cli', 'core.js'))) {
  console.error('The build is missing. Run "node esbuild.mjs --production" first.');
  process.exit(1);
}

/** Where the project lives, for registries that show it and for provenance, which compares it. */
function links(repository) {
  if (repository === undefined) return {};
  const url = `https://github.com/${repository}`;
  return {
    repository: { type: 'git', url: `git+${url}.git` },
    bugs: { url: `${url}/issues` },
    homepage: `${url}#readme`,
    mcpName: `io.github.${repository}`,
  };
}

const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const texts = JSON.parse(await readFile(join(root, 'package.nls.json'), 'utf8'));
const description = texts.description;

await rm(out, { recursive: true, force: true });
const data = (await readdir(join(root, 'dist', 'data'))).filter((name) => name.endsWith('.bin'));
const files = [
  ...['attest.js', 'check.js', 'core.js', 'mcp.js'].map((name) => `dist/cli/${name}`),
  ...['importers.js', 'office.js'].map((name) => `dist/desktop/${name}`),
  ...data.map((name) => `dist/data/${name}`),
  'dist/THIRD-PARTY-NOTICES.txt',
];
for (const path of [...files, 'CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md']) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await cp(join(root, path), join(folder, path));
}
await writeFile(
  join(folder, 'package.json'),
  `${JSON.stringify(
    {
      name: NAME,
      version: manifest.version,
      description,
      license: manifest.license,
      keywords: manifest.keywords,
      ...links(values.repository),
      bin: { attest: 'dist/cli/attest.js' },
      engines: { node: manifest.engines.node },
      files,
      publishConfig: { access: 'public', provenance: true },
    },
    null,
    2,
  )}\n`,
);

if (values.repository !== undefined) {
  const server = {
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-10-17/server.schema.json',
    name: `io.github.${values.repository}`,
    // The registry takes at most 100 characters.
    description: 'Checks SOC 2 policies, controls and evidence; verifies what agents write against them.',
    version: manifest.version,
    repository: { url: `https://github.com/${values.repository}`, source: 'github' },
    packages: [
      {
        registryType: 'npm',
        identifier: NAME,
        version: manifest.version,
        runtimeHint: 'npx',
        transport: { type: 'stdio' },
        packageArguments: [{ type: 'positional', value: 'mcp' }],
      },
    ],
  };
  await writeFile(join(out, 'server.json'), `${JSON.stringify(server, null, 2)}\n`);
}

const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', out], {
  cwd: folder,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const [{ filename, size, unpackedSize, entryCount }] = JSON.parse(packed);
console.error(
  `${NAME} ${manifest.version}: ${entryCount} files, ${Math.round(size / 1024)} KB packed, ${Math.round(unpackedSize / 1024)} KB unpacked`,
);
console.log(join(out, filename));
