import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { approve } from '../../analysis/approval/approve.js';
import { authorsOf } from '../../analysis/approval/prove.js';
import { isGoverned } from '../../analysis/governed.js';
import { nextReviewOf } from '../../analysis/review-cadence.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { asDate } from '../../workspace/values.js';
import { CliError } from '../cli-error.js';
import { pathInside } from '../explain/place.js';
import { GitHistory } from '../git/git-history.js';
import type { CliHost } from '../host.js';
import { openWorkspace, type OpenWorkspace } from '../open-workspace.js';
import { tellOfWhole } from '../tell-not-whole.js';
import { mayWriteInside, writeInside } from '../write-inside.js';

interface ApproveFlags {
  readonly approver: string;
  readonly date?: string;
  readonly version?: string;
  readonly dir: string;
  readonly dryRun: boolean;
  readonly language?: Language;
  readonly today?: string;
}

/** `attest approve [paths…]`: writes who approved which text into the front matter of policies. */
export function addApprove(program: Command, host: CliHost): void {
  program
    .command('approve')
    .description(
      'Record an approval in the front matter of policies, with the fingerprint of the text that is approved.',
    )
    .argument('[paths...]', 'the policies, or folders of them; all that are read as policies when left out')
    .requiredOption('--approver <name>', 'who approves; not the owner, nor the only author of the text')
    .option('--date <date>', 'the day of approval (YYYY-MM-DD); today when left out')
    .option('--version <version>', 'the version that is approved; the document’s own when left out')
    .option('--dir <dir>', 'the folder that holds soc2.yaml or the policies', '.')
    .option('--dry-run', 'say what would be approved, and write nothing', false)
    .addOption(new Option('--language <language>', 'language of the messages').choices(['en', 'nl']))
    .addOption(new Option('--today <date>', 'as of this day (YYYY-MM-DD)'))
    .action(async (paths: readonly string[], flags: ApproveFlags) => {
      await run(paths, flags, host);
    });
}

async function run(paths: readonly string[], flags: ApproveFlags, host: CliHost): Promise<void> {
  const workspace = await openWorkspace(flags.dir, flags.today, host);
  const { folder, snapshot, today } = workspace;
  const on = flags.date === undefined ? today : asDate(flags.date);
  if (on === undefined) throw new CliError(`“${flags.date ?? ''}” is no day; write --date YYYY-MM-DD.`);
  const language = flags.language ?? snapshot.config?.preferences.language ?? 'en';
  const documents = await documentsAt(paths, workspace);
  const histories = await new GitHistory(folder).of(documents.map(({ path }) => path));
  const people = snapshot.config?.organisation.people ?? [];
  const approved: { readonly path: string; readonly text: string; readonly said: string }[] = [];
  let refused = 0;
  for (const document of documents) {
    const { path } = document;
    const text = await readFile(join(folder, path), 'utf8');
    const authors = await authorsOf(document, histories.get(path), people);
    const by = flags.approver.replace(/\s+/g, ' ').trim();
    const result = approve(document, text, { by, on, version: flags.version, today, people, authors });
    if ('refused' in result) {
      refused += 1;
      host.printError(`${path}: not approved: ${localise(result.refused, language)}.`);
      continue;
    }
    const due = nextReviewOf(document.frontMatter);
    const said = `${path}: version ${result.version} approved by ${by} on ${on} (${result.fingerprint.slice(0, 19)}…)`;
    approved.push({ path, text: result.text, said });
    if (document.frontMatter?.owner === undefined)
      host.printError(`${path}: it has no owner, so it does not count as approved yet.`);
    if (due !== undefined && due < today && !document.frontMatter?.nextReview && on < today)
      host.printError(`${path}: its review has been due since ${due}.`);
  }
  if (!flags.dryRun) {
    // Either all can be written or none is.
    for (const { path } of approved) await mayWriteInside(folder, path, true);
    for (const { path, text } of approved) await writeInside(folder, path, text, true);
  }
  for (const { said } of approved) host.print(flags.dryRun ? `would write ${said}` : said);
  const whole = tellOfWhole(snapshot, flags.language, host);
  if (refused > 0 && whole) host.exitCode(1);
}

async function documentsAt(
  paths: readonly string[],
  { folder, snapshot }: OpenWorkspace,
): Promise<readonly PolicyDocument[]> {
  const all = [...snapshot.documents.values()].filter(isGoverned).sort((a, b) => (a.path < b.path ? -1 : 1));
  if (paths.length === 0) {
    if (all.length === 0) throw new CliError('There are no policies here to approve.');
    return all;
  }
  const chosen = new Set<PolicyDocument>();
  for (const name of paths) {
    const path = await pathInside(folder, name);
    const own = all.filter((one) => one.path === path || path === '' || one.path.startsWith(`${path}/`));
    if (own.length === 0) throw new CliError(`${name} is no policy, and no folder that holds one.`);
    for (const one of own) chosen.add(one);
  }
  return [...chosen];
}
