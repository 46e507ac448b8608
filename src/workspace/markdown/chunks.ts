/** A run of lines that starts at a heading (or at the top) and holds no further heading. */
export interface Chunk {
  readonly text: string;
  readonly startLine: number;
  /** Lines that define the target of a reference link. */
  readonly definitions: readonly string[];
}

/** A text in lines, cut from line `from` on. */
export interface Cut {
  readonly lines: readonly string[];
  readonly from: number;
  readonly chunks: readonly Chunk[];
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ATX = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const SETEXT = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
/** A line of plain paragraph text: what a setext underline can turn into a heading. */
const PLAIN = /^ {0,3}[^\s#>|`~*+\-=\d<]/;
const DEFINITION = /^ {0,3}\[[^\]^]+\]:\s*\S/;

/**
 * Cuts Markdown into chunks at its headings, so that an edit re-parses one section only. A heading at the left margin
 * starts a new block whatever stands before it, except inside a code fence or an HTML comment, so cutting there gives
 * the same blocks as parsing the whole. `from` is the first line to read (after front matter). Of an earlier cut of the
 * text, chunks well before and after the change are taken over.
 */
export function cutAtHeadings(lines: readonly string[], from: number, before?: Cut): Chunk[] {
  if (before?.from !== from) return scan(lines, from, () => undefined);
  const head = linesInCommon(lines, before.lines);
  const tail = linesInCommonAtEnd(lines, before.lines, head);
  // Whether a chunk ends at a line depends on that line, the one before and the one after.
  const next = before.chunks.findIndex((_, n) => (before.chunks[n + 1]?.startLine ?? Infinity) + 1 >= head);
  const kept = before.chunks.slice(0, Math.max(0, next));
  const moved = lines.length - before.lines.length;
  const safe = lines.length - tail + 1;
  let at = kept.length;
  const rest = scan(lines, before.chunks[kept.length]?.startLine ?? from, (line) => {
    if (line < safe) return undefined;
    while (at < before.chunks.length && (before.chunks[at]?.startLine ?? 0) + moved < line) at += 1;
    if ((before.chunks[at]?.startLine ?? -1) + moved !== line) return undefined;
    const same = before.chunks.slice(at);
    return moved === 0 ? same : same.map((chunk) => ({ ...chunk, startLine: chunk.startLine + moved }));
  });
  return [...kept, ...rest];
}

/** Cuts from a line on at which a chunk starts. `known` gives the chunks from a line on, where they are known. */
function scan(
  lines: readonly string[],
  from: number,
  known: (line: number) => readonly Chunk[] | undefined,
): Chunk[] {
  const chunks: Chunk[] = [];
  let start = from;
  let fence: string | undefined;
  /** What ends a block that other syntaxes open: nothing in it is cut. */
  let until: RegExp | undefined;
  for (let n = from; n < lines.length; n += 1) {
    const line = lines[n] ?? '';
    if (fence !== undefined) {
      if (closesFence(line, fence)) fence = undefined;
      continue;
    }
    if (until) {
      if (until.test(line)) until = undefined;
      continue;
    }
    const opened = FENCE.exec(line)?.[1];
    let end = start;
    if (opened !== undefined) {
      fence = opened;
    } else if ((until = endOfBlock(line)) !== undefined) {
      // Read on to its end.
    } else if (ATX.test(line)) {
      end = n;
    } else if (SETEXT.test(line) && n > start && PLAIN.test(lines[n - 1] ?? '') && isBlank(lines[n - 2])) {
      end = n - 1;
    }
    if (end === start) continue;
    chunks.push(chunkOf(lines, start, end));
    start = end;
    const rest = known(start);
    if (rest) return [...chunks, ...rest];
  }
  if (lines.length > start) chunks.push(chunkOf(lines, start, lines.length));
  return chunks;
}

function chunkOf(lines: readonly string[], start: number, end: number): Chunk {
  const own = lines.slice(start, end);
  return { text: own.join('\n'), startLine: start, definitions: own.filter((line) => DEFINITION.test(line)) };
}

function linesInCommon(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && a[n] === b[n]) n += 1;
  return n;
}

function linesInCommonAtEnd(a: readonly string[], b: readonly string[], head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let n = 0;
  while (n < most && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}

function closesFence(line: string, fence: string): boolean {
  const mark = FENCE.exec(line)?.[1];
  return mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length && line.trim() === mark;
}

const CONFLICT_END = /^>{7}(?: |$)/;
const OBSIDIAN_END = /%%/;
const COMMENT_END = /-->/;
const TAG_ENDS: Readonly<Record<string, RegExp>> = {
  comment: /\{%-?\s*endcomment\b/,
  if: /\{%-?\s*endif\b/,
  unless: /\{%-?\s*endunless\b/,
  for: /\{%-?\s*endfor\b/,
  case: /\{%-?\s*endcase\b/,
};

/** How a block ends that a line opens and that may hold headings: a comment, a condition, an unfinished merge. */
function endOfBlock(line: string): RegExp | undefined {
  if (opensComment(line)) return COMMENT_END;
  if (line.startsWith('<<<<<<<') && /^<{7}(?: |$)/.test(line)) return CONFLICT_END;
  if (line.startsWith('%%') && line.indexOf('%%', 2) < 0) return OBSIDIAN_END;
  if (!line.includes('{%')) return undefined;
  const tag = /^\s{0,20}\{%-?\s{0,5}(comment|if|unless|for|case)\b/.exec(line)?.[1];
  const end = tag === undefined ? undefined : TAG_ENDS[tag];
  return end?.test(line) ? undefined : end;
}

function opensComment(line: string): boolean {
  const at = line.lastIndexOf('<!--');
  return at >= 0 && at < 4 && !line.includes('-->', at);
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}
