import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Option, type Command } from 'commander';
import { LIMITS, overLimit } from '../../catalog/limits.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import { importReportLines } from '../../importing/import-report.js';
import type { ImportResult } from '../../importing/types.js';
import { CliError } from '../cli-error.js';
import { folderOf } from '../folder-of.js';
import type { CliHost } from '../host.js';
import { importApart } from '../../importing/import-apart.node.js';
import { importersScript, loadImporters, type Importers } from '../load-bundle.js';
import { readConfig } from '../open-workspace.js';
import { dayFor } from '../today.js';
import { mayWriteInside, writeInside } from '../write-inside.js';

interface ImportFlags {
  readonly to: string;
  readonly force: boolean;
  readonly dryRun: boolean;
  readonly language: Language;
}

const MAX_COMPLY_FILE = 2 * 1024 * 1024;

/** `attest import <source...>`: PDF, Word, OpenDocument, HTML, OSCAL, CISO Assistant files, or a comply repository, into a workspace. */
export function addImport(program: Command, host: CliHost, isBuilt: boolean): void {
  program
    .command('import')
    .description(
      'Turn policies and controls of other tools into Markdown and YAML: PDF, Word, OpenDocument, HTML, OSCAL, CISO Assistant, comply.',
    )
    .argument('<sources...>', 'files, or the folder of a comply repository')
    .option('--to <folder>', 'the workspace to write into', '.')
    .option('--force', 'replace files that are already there', false)
    .option('--dry-run', 'say what would be written, and write nothing', false)
    .addOption(
      new Option('--language <language>', 'language of the messages').choices(['en', 'nl']).default('en'),
    )
    .action(async (sources: string[], flags: ImportFlags) => {
      const target = await folderOf(flags.to);
      const today = dayFor(undefined, await readConfig(target), host);
      const importers = loadImporters();
      let failed = false;
      for (const source of sources) {
        try {
          const result = await importOne(importers, source, today, isBuilt);
          for (const file of result.files) host.print(await write(target, file.path, file.text, flags));
          for (const line of importReportLines(result, flags.language)) host.print(`  ${line}`);
        } catch (error) {
          const problem = importers.isImportProblem(error)
            ? localise(error.localised, flags.language)
            : messageOf(error);
          host.printError(`${source}: ${problem}`);
          failed = true;
        }
      }
      host.exitCode(failed ? 1 : 0);
    });
}

async function importOne(
  importers: Importers,
  source: string,
  today: string,
  isBuilt: boolean,
): Promise<ImportResult> {
  const found = await stat(source).catch(() => undefined);
  if (!found) throw new CliError('There is no such file.');
  if (found.isDirectory()) return importers.importComply(await textsOf(source));
  if (found.size > LIMITS.importBytes.most)
    throw new importers.ImportProblem('too-large', overLimit('importBytes'));
  const file = { name: basename(source), bytes: new Uint8Array(await readFile(source)) };
  // Tests run from the sources, which no thread can.
  if (!isBuilt) return importers.importFile(file, { today });
  const outcome = await importApart(importersScript(), { file, today });
  if ('problem' in outcome) throw new importers.ImportProblem('unreadable', outcome.problem);
  return outcome.result;
}

/** The small text files of a comply repository, two levels deep. */
async function textsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const part of ['', 'policies', 'narratives', 'procedures']) {
    const entries = await readdir(join(folder, part), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile() || !/\.(?:md|ya?ml)$/.test(entry.name)) continue;
      const path = join(folder, part, entry.name);
      if ((await stat(path)).size > MAX_COMPLY_FILE) continue;
      texts.set(part === '' ? entry.name : `${part}/${entry.name}`, await readFile(path, 'utf8'));
    }
  }
  return texts;
}

async function write(target: string, path: string, text: string, flags: ImportFlags): Promise<string> {
  if (flags.dryRun) {
    await mayWriteInside(target, path, flags.force);
    return `would write ${path}`;
  }
  await writeInside(target, path, text, flags.force);
  return `wrote ${path}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
