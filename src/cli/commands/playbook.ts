import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { playbookInput, type Baseline, type PlaybookInput } from '../../playbook/input.js';
import { unreadRecords } from '../../playbook/facts/unread-records.js';
import { wordsIn } from '../../playbook/words.js';
import { listPlaybook } from '../../playbook/list-entries.js';
import { listResults } from '../../playbook/results.js';
import { fillPrompt } from '../../playbook/fill/fill-prompt.js';
import type { StateName } from '../../playbook/state/entry-state.js';
import { dayInQuarter } from '../../playbook/quarter.js';
import { readUserEntry, type UserEntry } from '../../playbook/user/user-entry.js';
import { writeOffline, writeUserOffline } from '../../playbook/write-document.js';
import { PLAYBOOK_ENTRIES, playbookEntry } from '../../catalog/playbook.js';
import type { Language } from '../../catalog/types.js';
import { oneLine } from '../../reporting/visible-text.js';
import { decode, MAX_BYTES } from '../../workspace/decode.js';
import { isUserEntryPath } from '../../workspace/playbook-files.js';
import { readSoc2Config } from '../../workspace/soc2-config.js';
import { CliError } from '../cli-error.js';
import { readObjects } from '../git/read-objects.js';
import { commitOf } from '../git/revision.js';
import type { CliHost } from '../host.js';
import { NodeFileSystem } from '../node-file-system.js';
import { openWorkspace } from '../open-workspace.js';
import { tellOfWhole } from '../tell-not-whole.js';
import { addStarterControls } from './starter-controls.js';
import { writeInside, writeWhole } from '../write-inside.js';

interface PlaybookOptions {
  readonly language?: Language;
  readonly today?: string;
  readonly since?: string;
}
interface ListOptions extends PlaybookOptions {
  readonly json: boolean;
}
interface RunOptions extends PlaybookOptions {
  readonly out?: string | true;
  readonly force: boolean;
  readonly prompt: boolean;
  readonly quarter?: string;
}

const MARKS: Readonly<Record<StateName, string>> = {
  'not-started': '[ ]',
  'in-progress': '[~]',
  done: '[x]',
  attention: '[!]',
};

/** `attest playbook list` and `attest playbook run <entry>`: the steps to a report with their state, and their pages. */
export function addPlaybook(program: Command, host: CliHost): void {
  const playbook = program
    .command('playbook')
    .description('The steps to a SOC 2 report: where each stands, and a page for each from this workspace.');
  const common = (command: Command): Command =>
    command
      .addOption(
        new Option('--language <language>', 'language; that of soc2.yaml when left out').choices([
          'en',
          'nl',
        ]),
      )
      .option('--today <date>', 'as of this day (YYYY-MM-DD)');

  common(
    playbook
      .command('list')
      .description('List all entries with their state.')
      .argument('[dir]', 'the folder that holds soc2.yaml or the policies', '.'),
  )
    .option('--json', 'print JSON', false)
    .action(async (dir: string, options: ListOptions) => {
      const { input, own, complete } = await open(dir, options, host);
      const steps = listPlaybook(input, own, input.language);
      const results = listResults(input, input.language);
      if (options.json) {
        host.print(JSON.stringify({ version: 1, complete, results, steps }, null, 2));
        return;
      }
      const unread = unreadRecords(input.snapshot, wordsIn(input.language));
      if (unread !== '') host.print(oneLine(unread.replace(/\*\*/g, '')));
      host.print(
        input.language === 'nl'
          ? `Acht resultaten: ${results.filter(({ state }) => state === 'done').length} gereed.`
          : `Eight results: ${results.filter(({ state }) => state === 'done').length} done.`,
      );
      for (const { title, state, reason } of results)
        host.print(`  ${MARKS[state]} ${oneLine(`${title}: ${reason}`)}`);
      host.print('');
      for (const { number, title, entries } of steps) {
        if (entries.length === 0) continue;
        host.print(oneLine(number >= 1 && number <= 10 ? `${number}. ${title}` : title));
        for (const { id, state, reason } of entries)
          host.print(`  ${MARKS[state]} ${oneLine(`${id}: ${reason}`)}`);
      }
      const done = steps.reduce((sum, step) => sum + step.done, 0);
      host.print(
        input.language === 'nl'
          ? `${done} van ${PLAYBOOK_ENTRIES.length} pagina’s en documenten gereed.`
          : `${done} of ${PLAYBOOK_ENTRIES.length} pages and documents done.`,
      );
    });

  common(
    playbook
      .command('run')
      .description('Make the page of an entry and print it, or write it with --out.')
      .argument('<entry>', 'the entry, as “list” names it')
      .argument('[dir]', 'the folder that holds soc2.yaml or the policies', '.'),
  )
    .option('-o, --out [file]', 'write to this file; to its usual place in the workspace without one')
    .option('--force', 'overwrite a file that exists', false)
    .option('--prompt', 'print the filled prompt instead, for use with a model of your own', false)
    .option('--quarter <quarter>', 'the quarter to assess, as 2026-Q3 (for quarterly-self-assessment)')
    .option('--since <commit>', 'compare soc2.yaml with this commit or tag (for policy-updates)')
    .action(async (id: string, dir: string, options: RunOptions) => {
      const opened = await open(dir, options, host);
      const { own, folder } = opened;
      if (options.quarter !== undefined && dayInQuarter(options.quarter) === undefined)
        throw new CliError(`“${options.quarter}” is no quarter; write it as 2026-Q3.`);
      const input = { ...opened.input, quarter: options.quarter };
      const user = own.find((one) => one.id === id || one.path === id);
      const entry = user ?? playbookEntry(id);
      if (!entry) throw new CliError(`There is no entry “${id}”; “attest playbook list” names them.`);
      if (options.prompt) {
        host.print(fillPrompt(entry.prompt[input.language], input).text);
        return;
      }
      const page = user ? writeUserOffline(user, input, user.output) : writeOffline(entry, input);
      for (const { label, from } of page.missing)
        host.printError(
          input.language === 'nl'
            ? `Nog in te vullen: ${label.nl} (${from})`
            : `To fill in: ${label.en} (${from})`,
        );
      if (options.out === undefined) {
        host.print(page.text.trimEnd());
        return;
      }
      const file = options.out === true ? resolve(folder, page.path) : resolve(options.out);
      if (options.out === true) await writeInside(folder, page.path, page.text, options.force);
      else await writeWhole(file, page.text, options.force);
      host.print(file);
    });
  addStarterControls(playbook, host);
}

interface Opened {
  readonly folder: string;
  readonly input: PlaybookInput;
  readonly own: readonly UserEntry[];
  /** Whether all of the workspace could be looked at; when not, it is told and ends with exit code 2. */
  readonly complete: boolean;
}

async function open(dir: string, options: PlaybookOptions, host: CliHost): Promise<Opened> {
  const { folder, snapshot, analyser } = await openWorkspace(dir, options.today, host);
  const baseline = options.since === undefined ? undefined : await baselineOf(folder, options.since);
  const input = playbookInput({
    snapshot,
    facts: analyser.facts,
    diagnostics: [...analyser.checkWorkspace().values()].flat(),
    language: options.language ?? 'en',
    baseline,
  });
  const files = new NodeFileSystem(folder);
  const own = await Promise.all(
    [...snapshot.documents.values()]
      .filter(({ path }) => isUserEntryPath(path))
      .map(async ({ uri, path }) => readUserEntry(uri, path, decode(await files.readFile(uri)).text)),
  );
  return {
    folder,
    complete: tellOfWhole(snapshot, options.language, host),
    input: options.language === undefined ? input : { ...input, language: options.language },
    own: own.filter((one) => one !== undefined),
  };
}

/** The soc2.yaml of a commit, through git. Throws a CliError when there is none. */
async function baselineOf(folder: string, revision: string): Promise<Baseline> {
  const commit = await commitOf(folder, revision);
  const names = ['soc2.yaml', 'soc2.yml'].map((name) => `${commit}:./${name}`);
  const found = await readObjects(folder, names).catch(() => new Map<string, Buffer>());
  const bytes = names.map((name) => found.get(name)).find((one) => one !== undefined);
  if (!bytes || bytes.length > MAX_BYTES) throw new CliError(`git has no soc2.yaml at “${revision}”.`);
  return { label: revision, config: readSoc2Config('file:///soc2.yaml', decode(bytes).text) };
}
