import { stat } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import type { Language } from '../../catalog/types.js';
import { toSarif } from '../../reporting/sarif.js';
import { pathInside } from '../explain/place.js';
import type { CliHost } from '../host.js';
import { openWorkspace } from '../open-workspace.js';
import { tellOfWhole } from '../tell-not-whole.js';
import { diagnosticsOf, verifiedJson, verifiedText } from '../verify/format-verified.js';
import { verifyFolder } from '../verify/verify-folder.js';
import { VERIFY_RULES } from '../verify/verify-rules.js';

interface VerifyCommandOptions {
  readonly base?: string;
  readonly workspace: string;
  readonly format: 'text' | 'json' | 'sarif';
  readonly language?: Language;
  readonly today?: string;
  readonly all: boolean;
}

/**
 * `attest verify [paths...]`: exit code 0 when nothing is contradicted, invented or weakened, 1 when something is, 2 when
 * something could not be read or the call is wrong.
 */
export function addVerify(program: Command, host: CliHost): void {
  program
    .command('verify')
    .description(
      'Compare what policies say with what the company states: each new or changed sentence, with its source.',
    )
    .argument('[paths...]', 'policies or folders to look at; the whole workspace when none is given')
    .option('--base <ref>', 'only what changed since this commit, branch or tag (needs git)')
    .option('--workspace <dir>', 'the folder that holds soc2.yaml or the policies', '.')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif']).default('text'),
    )
    .option('--all', 'also print what is supported and what is unsure', false)
    .addOption(new Option('--language <language>', 'language of the messages').choices(['en', 'nl']))
    .addOption(new Option('--today <date>', 'as of this day (YYYY-MM-DD)'))
    .action(async (paths: string[], options: VerifyCommandOptions) => {
      const { directory, only } = await meant(paths, options.workspace);
      const workspace = await openWorkspace(directory, options.today, host);
      const { folder, snapshot } = workspace;
      const chosen = await choose(folder, only);
      const verified = await verifyFolder(workspace, options.base, chosen);
      const language = options.language ?? snapshot.config?.preferences.language ?? 'en';
      const { root } = snapshot;
      const complete = tellOfWhole(snapshot, language, host) && verified.unread.length === 0;
      if (options.format === 'json') host.print(verifiedJson(verified, complete, language));
      else if (options.format === 'sarif') {
        const found = verified.files.flatMap((file) => diagnosticsOf(file, root, options.all));
        const rules = Object.values(VERIFY_RULES);
        const files = { notRead: [], isWhole: complete };
        host.print(
          JSON.stringify(toSarif(found, { root, version: host.version, rules, language, files }), null, 2),
        );
      } else host.print(verifiedText(verified, { root, language, colour: host.colour, all: options.all }));
      const isWrong = verified.files.some(({ verification }) => !verification.ok);
      host.exitCode(!complete ? 2 : isWrong ? 1 : 0);
    });
}

/** A single folder is the workspace itself, as for other commands, unless one was named. */
async function meant(
  paths: readonly string[],
  workspace: string,
): Promise<{ directory: string; only: readonly string[] }> {
  const [first, second] = paths;
  if (workspace === '.' && first !== undefined && second === undefined) {
    const found = await stat(first).catch(() => undefined);
    if (found?.isDirectory()) return { directory: first, only: [] };
  }
  return { directory: workspace, only: paths };
}

/** Whether a workspace-relative path is one of those named or below one. Throws a CliError for what is not there. */
async function choose(folder: string, only: readonly string[]): Promise<(path: string) => boolean> {
  if (only.length === 0) return () => true;
  const wanted = await Promise.all(only.map((path) => pathInside(folder, path)));
  if (wanted.includes('')) return () => true;
  return (path) => wanted.some((one) => path === one || path.startsWith(`${one}/`));
}
