import { asOwnReport } from '../../workspace/own-report.js';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { calendarOf } from '../../evidence/calendar.js';
import { calendarCsv } from '../../reporting/calendar-csv.js';
import { calendarMarkdown } from '../../reporting/calendar-markdown.js';
import { calendarIcs } from '../../reporting/ics.js';
import { CliError } from '../cli-error.js';
import { openEvidence, type EvidenceOptions } from '../evidence-workspace.js';
import type { CliHost } from '../host.js';
import { noScope } from '../no-scope.js';
import { writeWhole } from '../write-inside.js';

const FORMATS = ['md', 'csv', 'ics'] as const;
type CalendarFormat = (typeof FORMATS)[number];

interface CalendarOptions extends EvidenceOptions {
  readonly format?: CalendarFormat;
  readonly out?: string;
}

/** `attest calendar [dir]`: what evidence to collect when, and by whom, over the observation period. */
export function addCalendar(program: Command, host: CliHost): void {
  program
    .command('calendar')
    .description('Print the calendar of evidence to collect over the observation period.')
    .argument('[dir]', 'the folder that holds soc2.yaml', '.')
    .addOption(
      new Option('--format <format>', 'Markdown, CSV or iCalendar; as --out ends, else md').choices(FORMATS),
    )
    .option('-o, --out <file>', 'write to a file')
    .addOption(new Option('--language <language>', 'language of the text').choices(['en', 'nl']))
    .addOption(new Option('--today <date>', 'as of this day (YYYY-MM-DD)'))
    .option('--observation-period <period>', 'the name or first day of another period of soc2.yaml')
    .action(async (dir: string, options: CalendarOptions) => {
      const format = options.format ?? formatOf(options.out);
      const { analysis, snapshot, language } = await openEvidence(dir, options, host);
      const calendar = calendarOf(analysis, snapshot.config);
      if (!calendar) throw noScope(snapshot.config, language);
      const text =
        format === 'csv'
          ? calendarCsv(calendar, language)
          : format === 'ics'
            ? calendarIcs(calendar, language)
            : asOwnReport(calendarMarkdown(calendar, language));
      if (options.out === undefined) host.print(text.trimEnd());
      else {
        await writeWhole(resolve(options.out), text, true, options.out);
        host.print(`wrote ${options.out}`);
      }
    });
}

/** The format that a file's ending names; Markdown without one. Throws a CliError on an ending of another kind. */
function formatOf(out: string | undefined): CalendarFormat {
  const ending = /\.([a-z]+)$/i.exec(out ?? '')?.[1]?.toLowerCase();
  const known = FORMATS.find((format) => format === ending);
  if (ending !== undefined && known === undefined)
    throw new CliError(`No calendar is a .${ending} file; it can be ${FORMATS.join(', ')}.`);
  return known ?? 'md';
}
