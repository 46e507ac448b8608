import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { adoptable, adoptionOf, withEdits, type Adoption } from '../../analysis/adopt/adopt.js';
import type { Language } from '../../catalog/types.js';
import { asPatch, formatAdoptions } from '../adopt/format-adoptions.js';
import { gitHistory } from '../adopt/git-history.js';
import { keepUndo, undo, type Changed } from '../adopt/undo.js';
import { CliError } from '../cli-error.js';
import { folderOf } from '../folder-of.js';
import type { CliHost } from '../host.js';
import { openWorkspace } from '../open-workspace.js';
import { tellOfWhole } from '../tell-not-whole.js';
import { mayWriteInside, writeInside } from '../write-inside.js';
import { withoutEnds } from '../../workspace/text-ends.js';

interface AdoptFlags {
  readonly only?: string;
  readonly write: boolean;
  readonly undo: boolean;
  readonly git: boolean;
  readonly format: 'text' | 'json' | 'patch';
  readonly language?: Language;
  readonly today?: string;
}

/** `attest adopt [dir]`: front matter for all policies of a folder at once, proposed, reviewed, written and taken back. */
export function addAdopt(program: Command, host: CliHost): void {
  program
    .command('adopt')
    .description(
      'Propose front matter for existing policies from their text, titles and git history. Writes nothing without --write.',
    )
    .argument('[dir]', 'the folder that holds soc2.yaml or the policies', '.')
    .option('--only <path>', 'only the documents below this path, such as policies')
    .option('--write', 'write what is proposed', false)
    .option('--undo', 'take the last adoption back, in documents not changed since', false)
    .option('--no-git', 'do not look at git’s history')
    .addOption(
      new Option('--format <format>', 'how to print it; a patch is for `git apply`')
        .choices(['text', 'json', 'patch'])
        .default('text'),
    )
    .addOption(new Option('--language <language>', 'language of the text').choices(['en', 'nl']))
    .addOption(new Option('--today <date>', 'as of this day (YYYY-MM-DD)'))
    .action(async (dir: string, flags: AdoptFlags) => {
      if (flags.undo) return takeBack(await folderOf(dir), host);
      await adopt(dir, flags, host);
    });
}

async function adopt(dir: string, flags: AdoptFlags, host: CliHost): Promise<void> {
  const { folder, snapshot } = await openWorkspace(dir, flags.today, host);
  const language = flags.language ?? snapshot.config?.preferences.language ?? 'en';
  const complete = tellOfWhole(snapshot, language, host);
  const only = withoutEnds((flags.only ?? '').replace(/^\.\//, ''), /\//);
  const documents = adoptable(snapshot, only);
  if (documents.length === 0)
    throw new CliError(
      only === '' ? 'There are no policies here to adopt.' : `There are no policies below ${only} to adopt.`,
    );
  const history = flags.git ? await gitHistory(folder) : undefined;
  const adoptions: Adoption[] = [];
  const changes: Changed[] = [];
  for (const document of documents) {
    const before = await readFile(join(folder, document.path), 'utf8');
    const adoption = adoptionOf(document, before, history?.get(document.path), language);
    if (!adoption) continue;
    adoptions.push(adoption);
    changes.push({ path: document.path, before, after: withEdits(before, adoption.edits) });
  }
  if (flags.write) {
    // Either all can be written or none is.
    for (const { path } of changes) await mayWriteInside(folder, path, true);
    if (changes.length > 0) await keepUndo(folder, changes);
    for (const { path, after } of changes) await writeInside(folder, path, after, true);
  }
  print(adoptions, changes, complete, language, flags, host);
  if (flags.format !== 'text') return;
  if (flags.git && !history)
    host.printError('Git’s history could not be read; dates and authors are left out.');
  const count = `${adoptions.length} of ${documents.length} documents`;
  host.printError(
    adoptions.length === 0
      ? `All ${documents.length} documents say who owns and approved them, which version they are, and how often they are reviewed.`
      : flags.write
        ? `${count}: front matter written. Review it; “attest adopt --undo” takes it back.`
        : `${count}: front matter proposed, nothing written. --write writes it, --format patch shows it as a patch.`,
  );
}

function print(
  adoptions: readonly Adoption[],
  changes: readonly Changed[],
  complete: boolean,
  language: Language,
  { format }: AdoptFlags,
  host: CliHost,
): void {
  if (format === 'json') {
    const documents = adoptions.map(({ path, proposals, edits }) => ({ path, proposals, edits }));
    host.print(JSON.stringify({ version: 1, complete, documents }, null, 2));
  } else if (changes.length > 0)
    host.print(
      format === 'patch' ? asPatch(changes).replace(/\n$/, '') : formatAdoptions(adoptions, language),
    );
}

async function takeBack(folder: string, host: CliHost): Promise<void> {
  const { undone, changed } = await undo(folder);
  for (const path of undone) host.print(`restored ${path}`);
  for (const path of changed) host.printError(`${path} was changed since; it stays as it is.`);
  host.exitCode(changed.length > 0 ? 1 : 0);
}
