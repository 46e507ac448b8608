import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { calendarOf } from '../../analysis/evidence/calendar.js';
import { calendarCsv } from '../../reporting/calendar-csv.js';
import { calendarMarkdown } from '../../reporting/calendar-markdown.js';
import { calendarIcs } from '../../reporting/ics.js';
import { CliError } from '../cli-error.js';
import { openEvidence, type EvidenceOptions } from '../evidence-workspace.js';
import type { CliHost } from '../host.js';

interface CalendarOptions extends EvidenceOptions {
  readonly format: 'md' | 'csv' | 'ics';
  readonly out?: string;
}

/** `attest calendar [dir]`: what evidence to collect when, and by whom, over the observation period. */
export function addCalendar(program: Command, host: CliHost): void {
  program
    .command('calendar')
    .description('Print the calendar of evidence to collect over the observation period.')
    .argument('[dir]', 'the folder that holds soc2.yaml', '.')
    .addOption(
      new Option('--format <format>', 'Markdown, CSV or iCalendar')
        .choices(['md', 'csv', 'ics'])
        .default('md'),
    )
    .option('--out <file>', 'write to a file')
    .addOption(new Option('--language <language>', 'language of the text').choices(['en', 'nl']))
    .addOption(new Option('--today <date>', 'as of this day (YYYY-MM-DD)'))
    .action(async (dir: string, options: CalendarOptions) => {
      const { analysis, snapshot, language } = await openEvidence(dir, options, host);
      const calendar = calendarOf(analysis, snapshot.config);
      if (!calendar)
        throw new CliError(
          'soc2.yaml states no report.observationPeriod (Type II) and no report.asOf (Type I).',
        );
      const text =
        options.format === 'csv'
          ? calendarCsv(calendar)
          : options.format === 'ics'
            ? calendarIcs(calendar, language)
            : calendarMarkdown(calendar, language);
      if (options.out === undefined) host.print(text);
      else await writeFile(options.out, text);
    });
}
