import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { approvedVersion } from '../../analysis/acknowledgement/acknowledged.js';
import { hasChanged } from '../../analysis/approval.js';
import { isSamePerson } from '../../analysis/approval/people.js';
import { isDraft, isGoverned } from '../../analysis/governed.js';
import type { PolicyDocument } from '../../workspace/document.js';
import {
  addAcknowledgement,
  ACKNOWLEDGEMENTS_FILE,
} from '../../workspace/acknowledgements/write-acknowledgement.js';
import { withEdit } from '../../workspace/answers/write-answers.js';
import { asDate } from '../../workspace/values.js';
import { CliError } from '../cli-error.js';
import { documentAt, pathInside } from '../explain/place.js';
import type { CliHost } from '../host.js';
import { openWorkspace, type OpenWorkspace } from '../open-workspace.js';
import { tellOfWhole } from '../tell-not-whole.js';
import { writeInside } from '../write-inside.js';

interface AcknowledgeFlags {
  readonly person: string;
  readonly date?: string;
  readonly dir: string;
  readonly dryRun: boolean;
  readonly today?: string;
}

/** `attest acknowledge <paths…> --person NAME`: records that somebody read the approved version of documents. */
export function addAcknowledge(program: Command, host: CliHost): void {
  program
    .command('acknowledge')
    .description('Record that somebody read the approved version of documents, in acknowledgements.yaml.')
    .argument('<paths...>', 'the documents')
    .requiredOption('--person <name>', 'who read them, as organisation.people of soc2.yaml has it')
    .option('--date <date>', 'the day (YYYY-MM-DD); today when left out')
    .option('--dir <dir>', 'the folder that holds soc2.yaml or the policies', '.')
    .option('--dry-run', 'say what would be recorded, and write nothing', false)
    .addOption(new Option('--today <date>', 'as of this day (YYYY-MM-DD)'))
    .action(async (paths: readonly string[], flags: AcknowledgeFlags) => {
      await run(paths, flags, host);
    });
}

async function run(paths: readonly string[], flags: AcknowledgeFlags, host: CliHost): Promise<void> {
  const workspace = await openWorkspace(flags.dir, flags.today, host);
  const { folder, snapshot, today } = workspace;
  const on = flags.date === undefined ? today : asDate(flags.date);
  if (on === undefined) throw new CliError(`“${flags.date ?? ''}” is no day; write --date YYYY-MM-DD.`);
  if (on > today) throw new CliError('The day is still to come.');
  const person = personNamed(flags.person, workspace);
  const file = snapshot.has('acknowledgements.yml') ? 'acknowledgements.yml' : ACKNOWLEDGEMENTS_FILE;
  const known = await readFile(join(folder, file), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  let text = known;
  const said: string[] = [];
  for (const name of paths) {
    const document = documentAt(snapshot, await pathInside(folder, name), 1);
    const { path } = document;
    const { version, fingerprint } = versionOf(document, on);
    const isKnown = snapshot.acknowledgements.some(
      (one) =>
        one.document === path &&
        one.fingerprint === fingerprint &&
        isSamePerson(one.person, person, snapshot.config?.organisation.people ?? []),
    );
    if (isKnown) {
      host.printError(`${path}: ${person} has acknowledged this version before.`);
      continue;
    }
    const edit = addAcknowledgement(text, { person, document: path, version, fingerprint, on });
    if (!edit) throw new CliError(`${file} holds something other than a list of acknowledgements.`);
    text = withEdit(text, edit);
    said.push(`${path}: version ${version ?? '?'} acknowledged by ${person} on ${on}`);
  }
  if (!flags.dryRun && text !== known) await writeInside(folder, file, text, true);
  for (const one of said) host.print(flags.dryRun ? `would write ${one}` : one);
  tellOfWhole(snapshot, undefined, host);
}

/** As soc2.yaml writes it; a name that is not listed there is kept only when nobody is listed. */
function personNamed(named: string, { snapshot }: OpenWorkspace): string {
  const name = named.replace(/\s+/g, ' ').trim();
  if (name === '') throw new CliError('The name of the person is missing.');
  const people = snapshot.config?.organisation.people ?? [];
  const listed = people.filter((one) => isSamePerson(one.name, name, people));
  if (people.length > 0 && listed.length === 0)
    throw new CliError(
      `“${name}” is not among organisation.people in soc2.yaml, so nobody would see this acknowledgement.`,
    );
  return listed[0]?.name ?? name;
}

function versionOf(
  document: PolicyDocument,
  on: string,
): { readonly version: string | undefined; readonly fingerprint: string } {
  const { path } = document;
  if (!isGoverned(document) || isDraft(document)) throw new CliError(`${path} is no document in force.`);
  const of = approvedVersion(document, on);
  if (!of) throw new CliError(`${path} was not approved on ${on}; there is no version to acknowledge.`);
  if (hasChanged(document))
    throw new CliError(`${path} was changed since its approval: what stands there now nobody approved.`);
  if (on < of.approved) throw new CliError(`${path}: this version was approved later, on ${of.approved}.`);
  return of;
}
