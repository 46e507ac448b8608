import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Option, type Command } from 'commander';
import { decode } from '../../workspace/decode.js';
import { uriOf } from '../../workspace/paths.js';
import { planFiles, type PlannedFile } from '../agents/plan-files.js';
import { CliError } from '../cli-error.js';
import { folderOf } from '../folder-of.js';
import type { CliHost } from '../host.js';
import { NodeFileSystem } from '../node-file-system.js';
import { companyIn } from '../open-workspace.js';
import { setUp, type SetUpOptions } from '../set-up/set-up.js';
import { mayWriteInside, writeInside } from '../write-inside.js';

interface InitOptions extends SetUpOptions {
  readonly agents: boolean;
  readonly command: string;
}

/**
 * `attest init [dir]`: soc2.yaml, from answers in the terminal or in a file; with `--agents`, the files by which coding
 * agents know and are held to Attest.
 */
export function addInit(program: Command, host: CliHost): void {
  program
    .command('init')
    .description('Set a folder up: soc2.yaml, from a few questions. With --agents, what coding agents need.')
    .argument('[dir]', 'the folder of the policies; with --agents, that in which agents are started', '.')
    .option('--answers <file>', 'read the answers from YAML with the keys of soc2.yaml (- reads stdin)')
    .addOption(
      new Option('--language <language>', 'language of questions and comments').choices(['en', 'nl']),
    )
    .option('--agents', 'write AGENTS.md, .mcp.json, .claude/settings.json and a skill', false)
    .option('--command <program>', 'how agents start Attest', 'attest')
    .option('--yes', 'take what is proposed; with --agents, add to files without asking', false)
    .option('--dry-run', 'only say what would be written', false)
    .action(async (dir: string, options: InitOptions) => {
      if (!options.agents) {
        await setUp(dir, options, host);
        return;
      }
      const project = await realpath(await folderOf(dir));
      const company = await realpath(await companyIn(project));
      const folder = relative(project, company).split(sep).join('/');
      const read = reader(project);
      for (const file of await planFiles(read, { program: options.command, folder })) {
        if ('refused' in file) {
          host.printError(`${file.path}: left as it is, ${file.refused}`);
          host.exitCode(1);
        } else await settle(file, project, options, host);
      }
    });
}

/** Gives the text of a file of the project; undefined when there is none. Throws a CliError when it cannot be read. */
function reader(project: string): (path: string) => Promise<string | undefined> {
  const files = new NodeFileSystem(project);
  const root = pathToFileURL(project).href;
  return async (path) => {
    await mayWriteInside(project, path, true);
    try {
      return decode(await files.readFile(uriOf(root, path))).text;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw new CliError(`${path} cannot be read.`);
    }
  };
}

async function settle(
  { path, does, before, after }: PlannedFile,
  project: string,
  { yes, dryRun }: InitOptions,
  host: CliHost,
): Promise<void> {
  if (before === after) {
    host.print(`${path}: as it should be`);
    return;
  }
  if (dryRun) {
    host.print(`${path}: would be ${before === undefined ? 'made' : 'added to'} (${does})`);
    if (before === undefined) host.print(after.replace(/^/gm, '    ').trimEnd());
    else host.print(addedLines(before, after));
    return;
  }
  if (before !== undefined && !yes) {
    if (!host.ask) {
      host.printError(`${path}: left as it is, because it is there already; use --yes to have it added to`);
      host.exitCode(1);
      return;
    }
    const said = await host.ask(`${path} is there already. Add to it (${does})? [y/N] `);
    if (!/^(?:y|yes|j|ja)$/i.test(said.trim())) {
      host.print(`${path}: left as it is`);
      return;
    }
  }
  await writeInside(project, path, after, before !== undefined);
  host.print(`${path}: ${before === undefined ? 'made' : 'added to'} (${does})`);
}

/** The lines that are new, as a change shows them. */
function addedLines(before: string, after: string): string {
  const old = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => !old.has(line))
    .map((line) => `    + ${line}`)
    .join('\n');
}
