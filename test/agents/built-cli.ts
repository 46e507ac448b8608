import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** The command line as a user has it, built from the source as it is now. */
export interface BuiltCli {
  /** Path of the program. */
  readonly program: string;
  remove(): Promise<void>;
}

/** The build's own loader of data, which has no types. */
const LOADER = '../../scripts/data-modules.mjs';

export async function buildCli(): Promise<BuiltCli> {
  const { dataModules } = (await import(LOADER)) as {
    readonly dataModules: { esbuild(bytes: 'file'): Plugin };
  };
  const folder = await mkdtemp(join(tmpdir(), 'attest-built-'));
  for (const path of await readdir('src', { recursive: true }))
    if (path.endsWith('.bin')) await cp(join('src', path), join(folder, 'data', basename(path)));
  await build({
    entryPoints: {
      attest: 'src/cli/main.ts',
      check: 'src/cli/check/bundle.ts',
      core: 'src/cli/core.ts',
      mcp: 'src/cli/mcp/protocol/bundle.ts',
    },
    outdir: join(folder, 'cli'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    plugins: [dataModules.esbuild('file')],
    logLevel: 'error',
  });
  return {
    program: join(folder, 'cli', 'attest.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
