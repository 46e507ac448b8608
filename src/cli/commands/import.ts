import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Option, type Command } from 'commander';
import { LIMITS, overLimit } from '../../catalog/limits.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import { importReportLines } from '../../importing/import-report.js';
import { ImportProblem, isImportProblem } from '../../importing/import-problem.js';
import type { ImportTask } from '../../importing/import-task.js';
import type { ImportResult, SourceFile } from '../../importing/types.js';
import { CliError } from '../cli-error.js';
import { folderOf } from '../folder-of.js';
import type { CliHost } from '../host.js';
import { importApart } from '../../importing/import-apart.node.js';
import { isRepositoryFolder, isRepositoryText, REPOSITORY } from '../../importing/other/repository-files.js';
import { importersScript, loadImporters } from '../load-bundle.js';
import { readConfig } from '../open-workspace.js';
import { dayFor } from '../today.js';
import { mayWriteInside, writeInside } from '../write-inside.js';

interface ImportFlags {
  readonly to: string;
  readonly force: boolean;
  readonly dryRun: boolean;
  readonly language: Language;
}

/** `attest import <source...>`: PDF, Word, OpenDocument, HTML, OSCAL and CISO Assistant files, or a repository of policies, into a workspace. */
export function addImport(program: Command, host: CliHost, isBuilt: boolean): void {
  program
    .command('import')
    .description(
      'Turn policies and controls of other tools into Markdown and YAML: PDF, Word, OpenDocument, HTML, OSCAL, CISO Assistant, and repositories of comply, filegrc, Openlane or Hugo.',
    )
    .argument('<sources...>', 'files, or the folder of a repository')
    .option('--to <folder>', 'the workspace to write into', '.')
    .option('--force', 'replace files that are already there', false)
    .option('--dry-run', 'say what would be written, and write nothing', false)
    .addOption(
      new Option('--language <language>', 'language of the messages').choices(['en', 'nl']).default('en'),
    )
    .action(async (sources: string[], flags: ImportFlags) => {
      const target = await folderOf(flags.to);
      const today = dayFor(undefined, await readConfig(target), host);
      let failed = false;
      for (const source of sources) {
        try {
          const result = await importOne(source, today, isBuilt);
          // A file that may not be written keeps none of the others back.
          for (const file of result.files) {
            try {
              host.print(await write(target, file.path, file.text, flags));
            } catch (error) {
              host.printError(messageOf(error));
              failed = true;
            }
          }
          for (const line of importReportLines(result, flags.language)) host.print(`  ${line}`);
        } catch (error) {
          const problem = isImportProblem(error)
            ? localise(error.localised, flags.language)
            : messageOf(error);
          host.printError(`${source}: ${problem}`);
          failed = true;
        }
      }
      host.exitCode(failed ? 1 : 0);
    });
}

async function importOne(source: string, today: string, isBuilt: boolean): Promise<ImportResult> {
  const found = await stat(source).catch(() => undefined);
  if (!found) throw new CliError('There is no such file.');
  const task: ImportTask = found.isDirectory()
    ? { repository: [...(await textsOf(source))] }
    : { file: await fileOf(source, found.size), today };
  // Tests run from the sources, which no thread can.
  const outcome = isBuilt ? await importApart(importersScript(), task) : await loadImporters().doImport(task);
  if ('problem' in outcome) throw new ImportProblem('unreadable', outcome.problem);
  return outcome.result;
}

async function fileOf(source: string, size: number): Promise<SourceFile> {
  if (size > LIMITS.importBytes.most) throw new ImportProblem('too-large', overLimit('importBytes'));
  return { name: basename(source), bytes: new Uint8Array(await readFile(source)) };
}

/** The small text files of a repository. Links are not followed. */
async function textsOf(root: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const visit = async (below: string, depth: number): Promise<void> => {
    const entries = await readdir(join(root, below), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && depth < REPOSITORY.deepest && isRepositoryFolder(entry.name))
        await visit(path, depth + 1);
      if (!entry.isFile() || !isRepositoryText(entry.name)) continue;
      if ((await stat(join(root, path))).size > REPOSITORY.largestFile) continue;
      if (texts.size >= REPOSITORY.mostFiles)
        throw new CliError(
          `There are more than ${REPOSITORY.mostFiles} files in this folder. Import a smaller one.`,
        );
      texts.set(path, await readFile(join(root, path), 'utf8'));
    }
  };
  await visit('', 0);
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
