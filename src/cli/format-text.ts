import { styleText } from 'node:util';
import type { Diagnostic, Severity } from '../analysis/diagnostic.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import { relativeTo } from '../workspace/paths.js';

export interface TextOptions {
  readonly root: string;
  readonly language: Language;
  readonly colour: boolean;
  /** Also print why each diagnostic is there. */
  readonly why: boolean;
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const;
const WORDS: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  en: { error: 'error', warning: 'warning', info: 'info' },
  nl: { error: 'fout', warning: 'waarschuwing', info: 'info' },
};

/** Diagnostics by file for people to read, with a closing line that counts them. */
export function formatText(
  diagnostics: readonly Diagnostic[],
  checked: number,
  options: TextOptions,
): string {
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    options.colour ? styleText(format, text, { validateStream: false }) : text;
  const words = WORDS[options.language];
  const lines: string[] = [];
  let file: string | undefined;
  for (const diagnostic of diagnostics) {
    if (diagnostic.uri !== file) {
      if (file !== undefined) lines.push('');
      file = diagnostic.uri;
      lines.push(style('underline', relativeTo(options.root, file) ?? file));
    }
    const { line, character } = diagnostic.range.start;
    const severity = style(COLOURS[diagnostic.severity], words[diagnostic.severity].padEnd(7));
    const message = localise(diagnostic.message, options.language);
    lines.push(
      `  ${`${line + 1}:${character + 1}`.padEnd(8)} ${severity}  ${message}  ${style('dim', diagnostic.code)}`,
    );
    if (options.why) lines.push(style('dim', `           ${localise(diagnostic.why, options.language)}`));
    for (const other of options.why ? (diagnostic.related ?? []) : []) {
      const at = `${relativeTo(options.root, other.uri) ?? other.uri}:${other.range.start.line + 1}`;
      lines.push(style('dim', `           ${at}: ${localise(other.message, options.language)}`));
    }
  }
  if (lines.length > 0) lines.push('');
  lines.push(summary(diagnostics, checked, options.language));
  return lines.join('\n');
}

function summary(diagnostics: readonly Diagnostic[], checked: number, language: Language): string {
  const count = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  return language === 'nl'
    ? `${checked} documenten gecontroleerd: ${errors} fouten, ${warnings} waarschuwingen, ${infos} opmerkingen.`
    : `${checked} documents checked: ${errors} errors, ${warnings} warnings, ${infos} notes.`;
}
