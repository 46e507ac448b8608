import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { defaultAnswers } from '../../authoring/set-up/defaults.js';
import { nextSteps } from '../../authoring/set-up/next-steps.js';
import { soc2Yaml, type Soc2Answers } from '../../authoring/set-up/soc2-yaml.js';
import { approvalGaps, lacksOwner } from '../../analysis/approval.js';
import { isPolicy } from '../../analysis/kinds/kind-of.js';
import { eachReport } from '../../analysis/rule.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import { decode, MAX_BYTES } from '../../workspace/decode.js';
import { CliError } from '../cli-error.js';
import { folderOf } from '../folder-of.js';
import type { CliHost } from '../host.js';
import { openWorkspace, readConfig } from '../open-workspace.js';
import { writeInside } from '../write-inside.js';
import { askInTerminal } from './ask-in-terminal.js';
import { readAnswers } from './read-answers.js';

export interface SetUpOptions {
  readonly answers?: string;
  readonly language?: Language;
  readonly yes: boolean;
  readonly dryRun: boolean;
}

/** Writes soc2.yaml from what is answered in the terminal or in a file, and names the next three steps. */
export async function setUp(dir: string, options: SetUpOptions, host: CliHost): Promise<void> {
  const folder = await folderOf(dir);
  if (await readConfig(folder))
    throw new CliError(`${join(folder, 'soc2.yaml')} is there already; edit it, or use another folder.`);
  const language = options.language ?? (process.env.LANG?.startsWith('nl') ? 'nl' : 'en');
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const today = host.now?.() ?? new Date();
  const defaults = defaultAnswers(basename(folder), today, language, timeZone);
  const text = soc2Yaml(await answersOf(options, defaults, host, language));
  if (options.dryRun) {
    host.print(text.trimEnd());
    return;
  }
  await writeInside(folder, 'soc2.yaml', text, false);
  host.print(language === 'nl' ? 'soc2.yaml: gemaakt' : 'soc2.yaml: made');
  await printNext(folder, language, host);
}

async function answersOf(
  { answers, yes }: SetUpOptions,
  defaults: Soc2Answers,
  host: CliHost,
  language: Language,
): Promise<Soc2Answers> {
  if (answers !== undefined)
    return readAnswers(await textOf(answers, host), answers === '-' ? 'stdin' : answers, defaults, language);
  if (yes) return defaults;
  const { ask } = host;
  if (!ask)
    throw new CliError(
      'There is no terminal to ask in: give the answers with --answers FILE (keys as in soc2.yaml; - reads standard input), or take what is proposed with --yes.',
    );
  return askInTerminal(
    defaults,
    {
      ask: (question) => ask(question),
      print: (line) => {
        host.print(line);
      },
    },
    language,
  );
}

async function textOf(file: string, host: CliHost): Promise<string> {
  if (file === '-') {
    const parts: string[] = [];
    const decoder = new TextDecoder();
    for await (const part of host.input ?? (process.stdin as AsyncIterable<Uint8Array>))
      parts.push(typeof part === 'string' ? part : decoder.decode(part, { stream: true }));
    return parts.join('');
  }
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) throw new CliError(`${file} cannot be read.`);
  if (bytes.length > MAX_BYTES) throw new CliError(`${file} is too large.`);
  return decode(bytes).text;
}

async function printNext(folder: string, language: Language, host: CliHost): Promise<void> {
  const { snapshot, today, analyser } = await openWorkspace(folder, undefined, host);
  const documents = [...snapshot.documents.values()].filter(isPolicy);
  const approval = documents.map((one) => approvalGaps(one, today));
  const reports = [...analyser.checkWorkspace().values()].flat();
  const missing = reports
    .filter(({ code }) => code === 'missing-policy')
    .flatMap(eachReport)
    .map(({ data }) => String(data?.policyType));
  const steps = nextSteps({
    hasConfig: true,
    documents: documents.length,
    bare: approval.filter(lacksOwner).length,
    unapproved: approval.filter((gaps) => gaps.length > 0 && !gaps.includes('withdrawn') && !lacksOwner(gaps))
      .length,
    missing,
    hasControls: snapshot.controls.length > 0,
    hasEvidence: snapshot.evidenceFiles.length > 0,
    overdue: reports.filter(({ code }) => code === 'evidence-missing').flatMap(eachReport).length,
  });
  host.print(language === 'nl' ? '\nDe volgende drie stappen:' : '\nThe next three steps:');
  steps.forEach(({ title, why, cli }, n) => {
    host.print(`  ${n + 1}. ${localise(title, language)}: ${cli}`);
    host.print(`     ${localise(why, language)}`);
  });
}
