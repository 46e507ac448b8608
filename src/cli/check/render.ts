import type { Diagnostic, Severity } from '../../analysis/diagnostic.js';
import { waits } from '../../analysis/waiting.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import { relativeTo } from '../../workspace/paths.js';
import { filesJson, filesLines, type CheckedFiles } from './files-lines.js';
import { reaches } from './severity.js';
import { fileLines, summaryLine, waitingLine, type Counts } from '../format-text.js';

/** How to print what a check found. */
export interface RenderOptions {
  readonly root: string;
  readonly documents: number;
  readonly format: 'text' | 'json';
  readonly language: Language;
  readonly colour: boolean;
  readonly why: boolean;
  readonly files: CheckedFiles;
  /** Name every file that is not read as a policy. */
  readonly eachFile: boolean;
  readonly minSeverity: Severity;
  /** Leave out what waits until the folder is set up, and say how much that is. */
  readonly holdsBack: boolean;
  /** What is said of comments that silence rules. */
  readonly ignores: { readonly lines: readonly string[]; readonly json: object };
}

/** What `render` notes on the way. */
export interface Seen {
  /** The highest severity of all diagnostics, printed or not. */
  worst: Severity | undefined;
}

/** The results as text, in pieces that each end a line, so that they are never all in memory. */
export function* render(
  results: Iterable<readonly [string, readonly Diagnostic[]]>,
  options: RenderOptions,
  seen: Seen,
): Iterable<string> {
  const shown = printed(results, options, seen);
  if (options.format === 'json') yield* json(shown, options);
  else yield* text(shown, options);
}

/** Leaves out what is below the lowest severity to print. */
export function* printed(
  results: Iterable<readonly [string, readonly Diagnostic[]]>,
  { minSeverity }: Pick<RenderOptions, 'minSeverity'>,
  seen: Seen,
): Iterable<readonly [string, readonly Diagnostic[]]> {
  for (const [uri, diagnostics] of results) {
    for (const { severity } of diagnostics)
      if (seen.worst === undefined || !reaches(seen.worst, severity)) seen.worst = severity;
    const shown = diagnostics.filter(({ severity }) => reaches(severity, minSeverity));
    if (shown.length > 0) yield [uri, shown];
  }
}

function* text(
  results: Iterable<readonly [string, readonly Diagnostic[]]>,
  options: RenderOptions,
): Iterable<string> {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  let held = 0;
  let heldFiles = 0;
  for (const [uri, diagnostics] of results) {
    for (const { severity } of diagnostics) counts[severity] += 1;
    const shown = options.holdsBack ? diagnostics.filter((one) => !waits(one)) : diagnostics;
    held += diagnostics.length - shown.length;
    if (shown.length < diagnostics.length) heldFiles += 1;
    if (shown.length > 0) yield `${fileLines(uri, shown, options).join('\n')}\n\n`;
  }
  yield `${summaryLine(counts, options.documents, options.language)}\n`;
  if (held > 0) yield `${waitingLine(held, heldFiles, options.language)}\n`;
  for (const line of filesLines(options.files, options.language, options.eachFile)) yield `${line}\n`;
  for (const line of options.ignores.lines) yield `${line}\n`;
}

/** What stands around the items of a list one level deep. */
const BEFORE = '{\n  "diagnostics": [\n';
const AFTER = '\n  ]\n}';

/** As `JSON.stringify(…, null, 2)` writes it, one file at a time. */
function* json(
  results: Iterable<readonly [string, readonly Diagnostic[]]>,
  { root, documents, language, files, ignores }: RenderOptions,
): Iterable<string> {
  const about = JSON.stringify(
    { version: 1, documents, ...filesJson(files, language), ignores: ignores.json },
    null,
    2,
  ).slice(0, -2);
  let before: string | undefined;
  for (const [, found] of results) {
    const diagnostics = found.map((one) => plain(one, root, language));
    if (before === undefined) yield `${about},\n  "diagnostics": [\n`;
    else yield `${before},\n`;
    before = JSON.stringify({ diagnostics }, null, 2).slice(BEFORE.length, -AFTER.length);
  }
  if (before === undefined) yield `${about},\n  "diagnostics": []\n}\n`;
  else yield `${before}\n  ]\n}\n`;
}

function plain(
  { message, why, related, uri, ...rest }: Diagnostic,
  root: string,
  language: Language,
): object {
  return {
    path: relativeTo(root, uri) ?? uri,
    ...rest,
    message: localise(message, language),
    why: localise(why, language),
    related: related?.map((other) => ({
      path: relativeTo(root, other.uri) ?? other.uri,
      range: other.range,
      message: localise(other.message, language),
    })),
  };
}
