/** A run of lines that starts at a heading (or at the top) and holds no further heading. */
export interface Chunk {
  readonly text: string;
  readonly startLine: number;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ATX = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const SETEXT = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
/** A line of plain paragraph text: what a setext underline can turn into a heading. */
const PLAIN = /^ {0,3}[^\s#>|`~*+\-=\d<]/;

/**
 * Cuts Markdown into chunks at its headings, so that an edit re-parses one section only. A heading at the left margin
 * starts a new block whatever stands before it, except inside a code fence or an HTML comment, so cutting there gives
 * the same blocks as parsing the whole. `from` is the first line to read (after front matter).
 */
export function cutAtHeadings(lines: readonly string[], from: number): Chunk[] {
  const chunks: Chunk[] = [];
  let start = from;
  let fence: string | undefined;
  let comment = false;
  const close = (end: number): void => {
    if (end > start) chunks.push({ text: lines.slice(start, end).join('\n'), startLine: start });
    start = end;
  };
  for (let n = from; n < lines.length; n += 1) {
    const line = lines[n] ?? '';
    if (fence !== undefined) {
      if (closesFence(line, fence)) fence = undefined;
      continue;
    }
    if (comment) {
      if (line.includes('-->')) comment = false;
      continue;
    }
    const opened = FENCE.exec(line)?.[1];
    if (opened !== undefined) {
      fence = opened;
    } else if (opensComment(line)) {
      comment = true;
    } else if (ATX.test(line)) {
      close(n);
    } else if (SETEXT.test(line) && n > start && PLAIN.test(lines[n - 1] ?? '') && isBlank(lines[n - 2])) {
      close(n - 1);
    }
  }
  close(lines.length);
  return chunks;
}

function closesFence(line: string, fence: string): boolean {
  const mark = FENCE.exec(line)?.[1];
  return mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length && line.trim() === mark;
}

function opensComment(line: string): boolean {
  const at = line.lastIndexOf('<!--');
  return at >= 0 && at < 4 && !line.includes('-->', at);
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}
