import { Option, type Command } from 'commander';
import type { AnswerRequest } from '../../analysis/answers/answer-request.js';
import { ANSWER_WORDS, listedAnswers, type ListedAnswer } from '../../analysis/answers/listed-answers.js';
import { passagesAt } from '../../analysis/answers/make-answer.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { firstLineOf } from '../../workspace/section-place.js';
import { formatAnswers } from '../answers/format-answers.js';
import { nameOfPerson } from '../answers/name-of-person.js';
import { answersFile, recordAnswer, withoutAnswer } from '../answers/record-answer.js';
import { CliError } from '../cli-error.js';
import { documentAt, pathInside, readPlace } from '../explain/place.js';
import { folderOf } from '../folder-of.js';
import type { CliHost } from '../host.js';
import { companyIn, openWorkspace, type OpenWorkspace } from '../open-workspace.js';
import { tellOfWhole } from '../tell-not-whole.js';
import { writeInside } from '../write-inside.js';

interface AnswerFlags {
  readonly content?: string;
  readonly statedHere: boolean;
  readonly quote?: string;
  readonly statedElsewhere?: string;
  readonly doesNotApply: boolean;
  readonly wrongLink?: string;
  readonly why?: string;
  readonly by?: string;
  readonly list: boolean;
  readonly remove: boolean;
  readonly format: 'text' | 'json';
  readonly language?: Language;
  readonly today?: string;
}

/** `attest answer <file[:line]> [dir]`: what a person says of a document's expected contents and links. */
export function addAnswer(program: Command, host: CliHost): void {
  program
    .command('answer')
    .description(
      'Answer for a person: a content is stated here or elsewhere, does not apply, or a link is wrong. Kept in answers.yaml.',
    )
    .argument(
      '[file:line]',
      'the document, with the line of the sentence or section; with --list, the folder',
    )
    .argument('[dir]', 'the folder that holds soc2.yaml or the policies', '.')
    .option('--content <id>', 'the expected content, as `attest explain` and the quick fixes name it')
    .option('--stated-here', 'the sentence on the line states it', false)
    .option('--quote <words>', 'words of the sentence, when the line holds several or is not given')
    .option('--stated-elsewhere <path#anchor>', 'another document, or a section of it, states it')
    .option('--does-not-apply', 'it has no place in this document', false)
    .option('--wrong-link <criterion>', 'the section at the line is not about this criterion')
    .option('--why <text>', 'the reason, which an auditor will ask for')
    .option('--by <name>', 'who answers; the name in git’s settings when left out')
    .option('--list', 'list all answers with their state', false)
    .option('--remove', 'take the answer on --content or --wrong-link back', false)
    .addOption(
      new Option('--format <format>', 'how to print the list').choices(['text', 'json']).default('text'),
    )
    .addOption(new Option('--language <language>', 'language of the text').choices(['en', 'nl']))
    .addOption(new Option('--today <date>', 'as of this day (YYYY-MM-DD)'))
    .action(async (where: string | undefined, dir: string, flags: AnswerFlags) => {
      if (flags.list) return list(where ?? dir, flags, host);
      if (where === undefined) throw new CliError('Name a document, or use --list.');
      const workspace = await openWorkspace(dir, flags.today, host);
      const language = flags.language ?? workspace.snapshot.config?.preferences.language ?? 'en';
      const place = /:\d+(?::\d+)?$/.test(where) ? readPlace(where) : { file: where, line: undefined };
      if (flags.remove) return remove(workspace, place, flags, host);
      const path = await pathInside(await companyIn(await folderOf(dir)), place.file);
      const document = documentAt(workspace.snapshot, path, place.line ?? 1);
      await give(workspace, document, place.line, flags, language, host);
    });
}

async function list(dir: string, flags: AnswerFlags, host: CliHost): Promise<void> {
  const { snapshot, analyser } = await openWorkspace(dir, flags.today, host);
  const language = flags.language ?? snapshot.config?.preferences.language ?? 'en';
  tellOfWhole(snapshot, language, host);
  const answers = listedAnswers(snapshot, analyser.facts);
  host.print(flags.format === 'json' ? asJson(answers) : formatAnswers(answers, language));
}

async function give(
  workspace: OpenWorkspace,
  document: PolicyDocument,
  line: number | undefined,
  flags: AnswerFlags,
  language: Language,
  host: CliHost,
): Promise<void> {
  const request = requestOf(document, line, flags);
  if (flags.why === undefined) throw new CliError('Say why with --why; an auditor will ask.');
  const { folder, today } = workspace;
  const by = await nameOfPerson(folder, flags.by, host);
  const giver = { by, date: today, why: flags.why };
  const { answer, file } = await recordAnswer(workspace, document, request, giver, language);
  const said = localise(ANSWER_WORDS[answer.kind], language);
  host.print(`${file}: ${document.path}, ${answer.content ?? answer.criterion ?? ''}: ${said}`);
  if (answer.quote !== undefined) host.print(`  “${answer.quote}”`);
}

/** What the options say, of which exactly one kind must be given. */
function requestOf(document: PolicyDocument, line: number | undefined, flags: AnswerFlags): AnswerRequest {
  const { content = '', statedHere, statedElsewhere, doesNotApply, wrongLink, quote } = flags;
  const kinds = [statedHere, statedElsewhere !== undefined, doesNotApply, wrongLink !== undefined];
  if (kinds.filter(Boolean).length !== 1)
    throw new CliError('Give one of --stated-here, --stated-elsewhere, --does-not-apply and --wrong-link.');
  if (wrongLink !== undefined) {
    if (line === undefined) throw new CliError('Name a line of the section, such as policies/access.md:12.');
    const section = document.sections.findLastIndex((one) => firstLineOf(one) <= line - 1);
    return { kind: 'wrong-link', criterion: wrongLink, section };
  }
  if (content === '') throw new CliError('Name the content with --content.');
  if (doesNotApply) return { kind: 'does-not-apply', content };
  if (statedElsewhere !== undefined) return { kind: 'stated-elsewhere', content, place: statedElsewhere };
  if (line === undefined && quote === undefined)
    throw new CliError(
      'Name the line of the sentence, such as policies/access.md:12, or words of it with --quote.',
    );
  if (line !== undefined && passagesAt(document, line - 1).length === 0)
    throw new CliError(`No sentence stands on line ${line} of ${document.path}.`);
  return { kind: 'stated-here', content, quote, ...(line !== undefined && { line: line - 1 }) };
}

/** Takes back what was answered on a content or criterion; also of a document that is gone. */
async function remove(
  workspace: OpenWorkspace,
  { file, line }: { readonly file: string; readonly line: number | undefined },
  { content, wrongLink }: AnswerFlags,
  host: CliHost,
): Promise<void> {
  if ((content === undefined) === (wrongLink === undefined))
    throw new CliError('Name the answer to remove with --content or --wrong-link.');
  const { folder, snapshot, analyser } = workspace;
  const path = await pathInside(folder, file).catch(() => file);
  const section = line === undefined ? undefined : slugAt(snapshot.documentAt(path), line);
  const own = listedAnswers(snapshot, analyser.facts).filter(
    ({ answer, path: now }) =>
      (now === path || answer.document === path) &&
      (content === undefined
        ? answer.criterion === wrongLink?.toUpperCase() &&
          (section === undefined || answer.section === section)
        : answer.content === content),
  );
  if (own.length === 0)
    throw new CliError(`There is no such answer about ${path}; see attest answer --list.`);
  const [name, before] = await answersFile(workspace);
  const text = own.reduce((rest, { answer }) => withoutAnswer(rest, answer.key), before);
  await writeInside(folder, name, text, true);
  host.print(own.length === 1 ? `${name}: 1 answer removed` : `${name}: ${own.length} answers removed`);
}

function slugAt(document: PolicyDocument | undefined, line: number): string | undefined {
  return document?.sections.findLast((one) => firstLineOf(one) <= line - 1)?.slug;
}

function asJson(answers: readonly ListedAnswer[]): string {
  const plain = answers.map(({ answer, state, path, subject }) => {
    const { kind, content, criterion, place, quote, why, by, date, proposedBy, range } = answer;
    const line = range.start.line + 1;
    return {
      kind,
      path,
      content,
      criterion,
      subject: subject.en,
      place,
      quote,
      why,
      by,
      date,
      proposedBy,
      state,
      line,
    };
  });
  return JSON.stringify({ version: 1, answers: plain }, null, 2);
}
