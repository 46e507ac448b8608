import { resolve } from 'node:path';
import { Argument, Option, type Command } from 'commander';
import { isWhole } from '../../analysis/whole.js';
import type { Language } from '../../catalog/types.js';
import {
  FORMATS_OF,
  NothingToReport,
  renderReport,
  REPORT_FORMATS,
  REPORT_KINDS,
  type RenderedReport,
  type ReportFormat,
  type ReportKind,
} from '../../reporting/render-report.js';
import { reportSources } from '../../reporting/report-sources.js';
import { configNote } from '../../reporting/report/config-note.js';
import { printPdf } from '../../disk/print-pdf.node.js';
import { decode } from '../../workspace/decode.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { CliError } from '../cli-error.js';
import type { CliHost } from '../host.js';
import { loadOffice } from '../load-bundle.js';
import { NodeFileSystem } from '../node-file-system.js';
import { openWorkspace } from '../open-workspace.js';
import type { AskedPeriod } from '../period-start.js';
import { tellNotWhole } from '../tell-not-whole.js';
import { writeWhole } from '../write-inside.js';

interface ReportFlags extends AskedPeriod {
  readonly format?: ReportFormat;
  readonly out?: string;
  readonly language?: Language;
  readonly today?: string;
}

/** `attest report <kind> [dir]`: prints a text report, or writes it to --out; PDF, Word, PowerPoint and Excel need --out. */
export function addReport(program: Command, host: CliHost): void {
  program
    .command('report')
    .description(
      'Make a report: readiness assessment, control matrix, gap list, policy pack, kickoff deck, auditor’s workbook, OSCAL.',
    )
    .addArgument(new Argument('<kind>', 'which report').choices(REPORT_KINDS))
    .argument('[dir]', 'the folder that holds soc2.yaml or the policies', '.')
    .addOption(new Option('--format <format>', 'file format').choices(REPORT_FORMATS))
    .option('-o, --out <file>', 'write to this file')
    .addOption(new Option('--language <language>', 'language of the report').choices(['en', 'nl']))
    .option('--today <date>', 'as of this day (YYYY-MM-DD)')
    .option('--observation-period <period>', 'the name or first day of another period of soc2.yaml')
    .action(async (kind: ReportKind, dir: string, flags: ReportFlags) => {
      const format = flags.format ?? formatOf(kind, flags.out);
      if (!FORMATS_OF[kind].includes(format))
        throw new CliError(`“${kind}” has no format ${format}; use: ${FORMATS_OF[kind].join(', ')}.`);
      const binary = format === 'docx' || format === 'pptx' || format === 'xlsx' || format === 'pdf';
      if (binary && flags.out === undefined)
        throw new CliError(`A ${format} file can't be printed; name it with --out.`);
      const { folder, snapshot, today, analyser } = await openWorkspace(dir, flags.today, host, flags);
      const language = flags.language ?? snapshot.config?.preferences.language ?? 'en';
      const note = configNote(snapshot.config, language);
      if (note !== undefined) host.printError(note);
      tellNotWhole(isWhole(snapshot), language, host);
      const sources = reportSources(snapshot, analyser, today, language);
      const texts = kind === 'policies' ? await textsOf(folder, snapshot) : new Map<string, string>();
      const { content, note: how } = await contentOf(
        render(kind, format, sources, { version: host.version, texts }),
      );
      if (flags.out === undefined) host.print(String(content).trimEnd());
      else {
        await writeWhole(resolve(flags.out), content, true, flags.out);
        host.print(`wrote ${flags.out}${how}`);
      }
    });
}

/** What cannot be reported for want of content is told as a mistake in the call, not as a failure. */
function render(...args: Parameters<typeof renderReport>): RenderedReport {
  try {
    return renderReport(...args);
  } catch (error) {
    throw error instanceof NothingToReport ? new CliError(error.message) : error;
  }
}

function formatOf(kind: ReportKind, out: string | undefined): ReportFormat {
  const ending = /\.([a-z]+)$/i.exec(out ?? '')?.[1]?.toLowerCase();
  const known = REPORT_FORMATS.find((format) => format === ending);
  if (ending !== undefined && known === undefined)
    throw new CliError(`No report is a .${ending} file; “${kind}” can be ${FORMATS_OF[kind].join(', ')}.`);
  return known ?? (out === undefined && kind === 'readiness' ? 'md' : (FORMATS_OF[kind][0] ?? 'md'));
}

/** What is written, and what to say of how it was made. */
async function contentOf(rendered: RenderedReport): Promise<{ content: string | Uint8Array; note: string }> {
  if (rendered.kind === 'text') return { content: rendered.text, note: '' };
  if (rendered.kind === 'pdf') {
    const { html, report } = rendered;
    const made = await printPdf(html, () => loadOffice().reportToDocx(report), process.env);
    if ('problem' in made) throw new CliError(made.problem);
    return { content: made.bytes, note: ` (printed by ${made.by})` };
  }
  const office = loadOffice();
  if (rendered.kind === 'xlsx') return { content: await office.workbookToXlsx(rendered.workbook), note: '' };
  if (rendered.kind === 'docx') return { content: await office.reportToDocx(rendered.report), note: '' };
  return { content: await office.deckToPptx(rendered.deck), note: '' };
}

async function textsOf(folder: string, snapshot: Snapshot): Promise<ReadonlyMap<string, string>> {
  const files = new NodeFileSystem(folder);
  const entries = [...snapshot.documents.values()]
    // Of these nothing can be read: the report is told to be not whole.
    .filter(({ problems }) => !problems.some(({ code }) => code === 'unreadable'))
    .map(async ({ uri }): Promise<[string, string]> => [uri, decode(await files.readFile(uri)).text]);
  return new Map(await Promise.all(entries));
}
