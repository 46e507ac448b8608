import type { SourceFile } from './source-file.js';

/** The lines of the front matter, when there are enough to fold. */
export function foldings({
  document,
}: SourceFile): readonly { readonly startLine: number; readonly endLine: number }[] {
  const range = document?.frontMatter?.range;
  return range && range.end.line > range.start.line + 1
    ? [{ startLine: range.start.line, endLine: range.end.line }]
    : [];
}
