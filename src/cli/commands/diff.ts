import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { losesSomething } from '../../analysis/change/compare.js';
import type { Language } from '../../catalog/types.js';
import { changeJson } from '../../reporting/change/json.js';
import { changeMarkdown } from '../../reporting/change/markdown.js';
import { changeSarif } from '../../reporting/change/sarif.js';
import { changeText, type ComparedSides } from '../../reporting/change/text.js';
import { compareRevisions, type Compared } from '../diff/compare-revisions.js';
import { folderOf } from '../folder-of.js';
import type { CliHost } from '../host.js';
import { companyIn } from '../open-workspace.js';
import { writeWhole } from '../write-inside.js';

interface DiffOptions {
  readonly format: 'text' | 'json' | 'markdown' | 'sarif';
  readonly dir: string;
  readonly direct: boolean;
  readonly failOn: 'lost' | 'never';
  readonly marker?: string;
  readonly out?: string;
  readonly language?: Language;
  readonly today?: string;
}

/**
 * `attest diff <base> [head]`: what a change means. Exit code 1 when something is lost and --fail-on asks for it, 2 when
 * a side could not be read whole.
 */
export function addDiff(program: Command, host: CliHost): void {
  program
    .command('diff')
    .description(
      'Tell what a change means: support, promises, approvals and evidence won or lost since a commit.',
    )
    .argument('<base>', 'the branch, tag or commit to compare with, such as origin/main')
    .argument('[head]', 'the commit to compare; the working tree when left out')
    .option('-C, --dir <folder>', 'the folder that holds soc2.yaml or the policies', '.')
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['text', 'json', 'markdown', 'sarif'])
        .default('text'),
    )
    .option('--direct', 'compare with the base as it is, not with where the two lines parted', false)
    .addOption(
      new Option('--fail-on <what>', 'what makes the exit code 1')
        .choices(['lost', 'never'])
        .default('never'),
    )
    .option('--marker <name>', 'name of the comment, to tell several on one pull request apart')
    .option('-o, --out <file>', 'write to a file')
    .addOption(new Option('--language <language>', 'language of the text').choices(['en', 'nl']))
    .addOption(new Option('--today <date>', 'as of this day (YYYY-MM-DD)'))
    .action(async (base: string, head: string | undefined, options: DiffOptions) => {
      const folder = await companyIn(await folderOf(options.dir));
      const compared = await compareRevisions(folder, base, head, options, host);
      const { change } = compared;
      const sides: ComparedSides = {
        root: compared.root,
        base: nameOf(base, compared.base),
        head:
          compared.head === undefined ? workingTree(compared, options) : nameOf(head ?? '', compared.head),
        ...(compared.note !== undefined && { note: compared.note }),
      };
      const text = render(compared, sides, options, host);
      if (options.out === undefined) host.print(text.trimEnd());
      else {
        await writeWhole(resolve(options.out), `${text.trimEnd()}\n`, true, options.out);
        host.print(`wrote ${options.out}`);
      }
      if (!change.isWhole.before || !change.isWhole.after) host.exitCode(2);
      else if (options.failOn === 'lost' && losesSomething(change)) host.exitCode(1);
    });
}

function render(compared: Compared, sides: ComparedSides, options: DiffOptions, host: CliHost): string {
  const { change, has } = compared;
  const language = options.language ?? compared.language;
  switch (options.format) {
    case 'json':
      return JSON.stringify(changeJson(change, sides, language), null, 2);
    case 'markdown':
      return changeMarkdown(change, sides, language, options.marker);
    case 'sarif':
      return JSON.stringify(changeSarif(change, sides, { version: host.version, language, has }), null, 2);
    case 'text':
      return changeText(change, sides, language);
  }
}

/** "origin/main (1a2b3c4d5e)"; a name that is the commit's own is not said twice. */
function nameOf(said: string, commit: string): string {
  const short = commit.slice(0, 10);
  return commit.startsWith(said) ? short : `${said} (${short})`;
}

function workingTree({ language }: Compared, options: DiffOptions): string {
  return (options.language ?? language) === 'nl' ? 'de werkmap' : 'the working tree';
}
