/**
 * Blocks that other renderers know and CommonMark does not: MkDocs admonitions and tabs, Docusaurus and MyST
 * directives, callouts of GitHub and Obsidian, footnotes. Their frame is taken out and their text moved to where
 * CommonMark reads it as text.
 */

/** Lines with what was taken off the front of each: so many characters more stand before it in the file. */
export interface MovedLines {
  readonly text: string;
  readonly columns: readonly number[];
}

const ADMONITION = /^[ \t]*(?:!!!|\?\?\?\+?) ?([\w-]+)?(?: .*)?$/;
const TAB = /^[ \t]*===[!+]? +["'“].*$/;
const DIRECTIVE = /^ *:{3,}(?!:) *(?:\{?\.?([\w-]+)(?![\w-]).*|[^ :\w-].*)?$/;
const MYST = /^ *(`{3,}|~{3,}|:{3,})\{([\w-]+)\}.*$/;
/** The lines that open and close a block of pymdown: `/// note | Title`. */
const SLASHES = /^ *\/{3,}(?: *[\w-]+)? *(?:\|.*)?$/;
const CALLOUT = /^( {0,3}>) ?\[!([\w-]+)\][-+]?.*$/;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]{1,80}\]:[ \t]*/;
/** Frames whose text is an example or somebody else's words. */
const QUOTING = /^(?:example|quote|cite|quotation|epigraph|voorbeeld|citaat)$/i;
/** Directives of MyST that hold prose; others hold code or data. */
const PROSE =
  /^(?:note|tip|hint|important|warning|caution|danger|attention|error|admonition|seealso|info|success|todo|dropdown|card|topic|sidebar|tab-item|details|example)$/i;
const DRAWN = /^(?:mermaid|video|plantuml|math|query-table)$/i;

/** A quick look before anything is moved. */
export const MAY_HOLD_CONTAINER =
  /^[ \t]*(?:!!!|\?\?\?|===|:::|\/\/\/)|^ *(?:```|~~~)\s*\{|^ {0,3}>[ ]?\[!|^ {0,3}\[\^[^\]\s]{1,80}\]:/m;

interface Frame {
  /** Columns that text in it is indented by. */
  readonly indent: number;
  readonly quoting: boolean;
}

export function moveContainers(text: string): MovedLines {
  const columns: number[] = [];
  const frames: Frame[] = [];
  let quote: { readonly quoting: boolean } | undefined;
  let fence: { readonly mark: string; readonly prose: boolean } | undefined;
  let drawn = false;
  let code: string | undefined;
  const lines = text.split('\n').map((line, n): string => {
    columns[n] = 0;
    const put = (rest: string, taken: number): string => {
      columns[n] = taken;
      return rest;
    };
    if (code !== undefined) {
      if (line.trim().startsWith(code) && /^[`~]+$/.test(line.trim())) code = undefined;
      return line;
    }
    if (drawn) {
      if (/^ *:{3,} *$/.test(line)) drawn = false;
      return '';
    }
    if (fence && line.trim().startsWith(fence.mark) && line.trim().replace(/[`~:]/g, '') === '') {
      fence = undefined;
      return '';
    }
    if (fence?.prose && /^ *:[\w-]+:/.test(line)) return '';
    const blank = line.trim() === '';
    const indent = columnsOf(/^[ \t]*/.exec(line)?.[0] ?? '');
    while (!blank && frames.length > 0 && indent < (frames.at(-1)?.indent ?? 0)) frames.pop();
    const taken = blank ? 0 : lengthOfIndent(line, 4 * frames.length);
    const own = line.slice(taken);
    const callout = CALLOUT.exec(own);
    if (callout?.[2] !== undefined) {
      quote = { quoting: QUOTING.test(callout[2]) };
      return '';
    }
    if (quote && /^ {0,3}>/.test(own)) {
      if (quote.quoting) return put(own, taken);
      const mark = /^ {0,3}> ?/.exec(own)?.[0].length ?? 0;
      return put(own.slice(mark), taken + mark);
    }
    quote = undefined;
    const myst = MYST.exec(own);
    if (myst?.[2] !== undefined && myst[1] !== undefined && PROSE.test(myst[2])) {
      fence = { mark: myst[1], prose: true };
      return '';
    }
    const opened = /^ {0,3}(`{3,}|~{3,})/.exec(own)?.[1];
    if (opened !== undefined) {
      code = opened;
      return put(own, taken);
    }
    const admonition = ADMONITION.exec(own);
    if (admonition || TAB.test(own)) {
      frames.push({ indent: indent + 4, quoting: QUOTING.test(admonition?.[1] ?? '') });
      return '';
    }
    const directive = DIRECTIVE.exec(own);
    if (directive) {
      drawn = DRAWN.test(directive[1] ?? '');
      return '';
    }
    if (SLASHES.test(own)) return '';
    const note = FOOTNOTE.exec(own)?.[0].length;
    if (note !== undefined) return put(`- ${own.slice(note)}`, taken + note - 2);
    return frames.some(({ quoting }) => quoting) && !blank ? put(`> ${own}`, taken - 2) : put(own, taken);
  });
  return { text: lines.join('\n'), columns };
}

const TAB_STOP = 4;

/** How many columns white space takes. */
function columnsOf(space: string): number {
  let columns = 0;
  for (const one of space) columns += one === '\t' ? TAB_STOP - (columns % TAB_STOP) : 1;
  return columns;
}

/** So many characters of a line make up its first columns. */
function lengthOfIndent(line: string, columns: number): number {
  let length = 0;
  while (length < line.length && columnsOf(line.slice(0, length)) < columns) length += 1;
  return length;
}
