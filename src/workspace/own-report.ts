/**
 * The first line of every Markdown page that Attest makes out of a workspace, so that it is never read as part of it.
 * It is a comment, which no reader of the page sees.
 */
const MARK = '<!-- Made by Attest from this workspace; Attest does not read it. -->';

/** A page that Attest made, marked as such. */
export function asOwnReport(markdown: string): string {
  return `${MARK}\n\n${markdown}`;
}

/** Whether the body of a file, which starts at a line, is a page that Attest made. */
export function isOwnReport(lines: readonly string[], bodyLine: number): boolean {
  return lines.slice(bodyLine, bodyLine + 5).some((line) => line.startsWith('<!-- Made by Attest '));
}
