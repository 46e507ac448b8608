import { styleText } from 'node:util';
import type { Diagnostic, Severity } from '../analysis/diagnostic.js';
import { agreeing, counted } from '../catalog/counted.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import { oneLine, visible } from '../reporting/visible-text.js';
import { relativeTo } from '../workspace/paths.js';

export interface TextOptions {
  readonly root: string;
  readonly language: Language;
  readonly colour: boolean;
  /** Also print why each diagnostic is there. */
  readonly why: boolean;
}

export type Counts = Record<Severity, number>;

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const;
const WORDS: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  en: { error: 'error', warning: 'warning', info: 'info' },
  nl: { error: 'fout', warning: 'waarschuwing', info: 'opmerking' },
};

/** The diagnostics of one file for people to read, under its path. */
export function fileLines(uri: string, diagnostics: readonly Diagnostic[], options: TextOptions): string[] {
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    options.colour ? styleText(format, text, { validateStream: false }) : text;
  const words = WORDS[options.language];
  const width = Math.max(...Object.values(words).map(({ length }) => length));
  const lines = [style('underline', visible(relativeTo(options.root, uri) ?? uri))];
  for (const diagnostic of diagnostics) {
    const { line, character } = diagnostic.range.start;
    const severity = style(COLOURS[diagnostic.severity], words[diagnostic.severity].padEnd(width));
    const message = oneLine(localise(diagnostic.message, options.language));
    lines.push(
      `  ${`${line + 1}:${character + 1}`.padEnd(8)} ${severity}  ${message}  ${style('dim', diagnostic.code)}`,
    );
    if (options.why)
      lines.push(style('dim', `           ${oneLine(localise(diagnostic.why, options.language))}`));
    for (const other of options.why ? (diagnostic.related ?? []) : []) {
      const at = `${relativeTo(options.root, other.uri) ?? other.uri}:${other.range.start.line + 1}`;
      lines.push(
        style('dim', `           ${oneLine(`${at}: ${localise(other.message, options.language)}`)}`),
      );
    }
  }
  return lines;
}

/** The closing line, which counts. */
export function summaryLine({ error, warning, info }: Counts, checked: number, language: Language): string {
  return language === 'nl'
    ? `${counted(checked, 'document', 'documenten', 'nl')} gecontroleerd: ${counted(error, 'fout', 'fouten', 'nl')}, ${counted(warning, 'waarschuwing', 'waarschuwingen', 'nl')}, ${counted(info, 'opmerking', 'opmerkingen', 'nl')}.`
    : `${counted(checked, 'document', 'documents', 'en')} checked: ${counted(error, 'error', 'errors', 'en')}, ${counted(warning, 'warning', 'warnings', 'en')}, ${counted(info, 'note', 'notes', 'en')}.`;
}

/** How much is not listed in a folder without soc2.yaml, and how to see it. */
export function waitingLine(count: number, files: number, language: Language): string {
  return language === 'nl'
    ? `${count} daarvan, in ${counted(files, 'bestand', 'bestanden', 'nl')}, ${agreeing(count, 'staat', 'staan', 'nl')} hier niet: opmerkingen en wat een rapport van een document zou verwachten. “attest init” richt de map in; --all toont ze nu al.`
    : `${count} of these, in ${counted(files, 'file', 'files', 'en')}, ${agreeing(count, 'is', 'are', 'en')} not listed: notes, and what a report would expect of a document. “attest init” sets the folder up; --all lists them already.`;
}
