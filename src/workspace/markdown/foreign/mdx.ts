import { codeSpans } from './code-spans.js';
import type { MaskedText } from './masked-text.js';

const STATEMENT =
  /^(?:import[ \t]{1,20}(?:[\w*{][^\n]{0,300}\s{1,20}from\s{1,20})?["'][^"'\n]{1,300}["'];?|export[ \t]{1,20}(?:const|default|let|function)\b[^\n]{0,300})[ \t]*$/gm;
/** A statement that goes on: its first line ends with an opening bracket, and a line with the closing one ends it. */
const GOES_ON = /[{[(]\s*$/;
const STATEMENT_END = /^[}\])]+;?[ \t]*$/gm;
/** Lines by which snippets, DocFX, VitePress, VuePress, docsify, gulp and Obsidian bring in a file. */
const SNIPPET =
  /^[ \t]*(?:;?-{1,2}8<-{1,2}[ \t]*(?:["'][^\n]*)?|\{![^{}\r\n]{1,300}!\}|!\[\[[^\][\r\n]{1,300}\]\][ \t]*|\[!INCLUDE\b[^\n]{1,300}|@{1,2}include\b[^\n]{1,300}|!{1,2}include\b[^\n]{1,300}|<<<? ?(?:@\/|include\b)[^\n]{1,300}|\.\. include::[^\n]{1,300}|<!--[ \t]{0,5}@include\b[^\n>]{1,300}-->[ \t]*|\[[^\]\n]{0,200}\]\([^()\n]{1,200}':include[^()\n]{0,100}\)[ \t]*)$/gim;
const TEXT_FILE = /\.mdx?["']/;
/** A block of MyST that is the text of another file. */
const INCLUDING_FENCE = /^(?:`{3,}|~{3,}|:{3,})\{(?:include|literalinclude|embed|mdinclude)\}/;
const INCLUDING_COLONS = /^[ \t]*:{3,}\{(?:include|literalinclude|embed|mdinclude)\}[^\n]*/gm;
/** A component that shows what its program makes of it: `<RetentionDays/>`, `<Duty text="…" />`. */
const COMPONENT = /<([A-Z][\w.]{0,60})(?:\s[^<>]{0,500})?\/>/g;
/** Components that show pictures, space or lists of pages. */
const SHOWS_NO_TEXT =
  /^(?:DocCardList|TOC\w*|Head|Image|Img|Video|You[Tt]ube|Br|Hr|Spacer|Divider|Figure|\w*Icon|\w*Image)$/;
/** An expression that a program fills in: `{period}`, `{frontMatter.owner}`, `{props.days()}`. */
const EXPRESSION = /(?<![\w/\\$#={}<>.-])\{([a-z_][\w]{1,40}(?:\.\w{1,40}){0,5}(?:\(\))?)\}(?![\w/={}])/gi;
/** What Ruby and JavaScript put into pages: `<%= company %>`. */
const PROGRAM = /<%[-=_#]?([^%\n]{1,300})%>/g;

/** Statements of MDX, and the lines by which others bring in a file; a component that is a text is named. */
export function readMdx(masked: MaskedText, text: string): void {
  let done = 0;
  const lastEnd = [...text.matchAll(STATEMENT_END)].at(-1)?.index ?? -1;
  for (const { 0: statement, index } of text.matchAll(STATEMENT)) {
    if (index < done) continue;
    done = index + lengthOf(text, statement, index, lastEnd);
    if (TEXT_FILE.test(statement)) masked.notUnderstood(index, done, 'include');
    else masked.blank(index, done);
  }
  for (const { 0: line, index } of text.matchAll(SNIPPET)) {
    if (/\.(?:png|jpe?g|gif|svg|webp|pdf|mp4)\b/i.test(line)) masked.blank(index, index + line.length);
    else masked.notUnderstood(index, index + line.length, 'include');
  }
  for (const { 0: line, index } of text.matchAll(INCLUDING_COLONS))
    masked.notUnderstood(index, index + line.length, 'include');
}

/** Blocks that look like code and are the text of another file. */
export function readIncludingFences(masked: MaskedText): void {
  for (const { start, end } of codeSpans(masked.text)) {
    const block = masked.text.slice(start, Math.min(end, start + 80)).trimStart();
    if (INCLUDING_FENCE.test(block)) masked.notUnderstood(start, end, 'include');
  }
}

/** Components and expressions whose text a program makes: what readers see is not in the file. */
export function readPrograms(masked: MaskedText, text: string): void {
  const named = broughtIn(masked);
  for (const { 0: all, 1: name = '', index } of text.matchAll(COMPONENT))
    if (!SHOWS_NO_TEXT.test(name) && !named.has(name))
      masked.notUnderstood(index, index + all.length, 'shortcode');
  for (const { 0: all, 1: inner = '', index } of text.matchAll(PROGRAM)) {
    if (/\b(?:include|render|partial)\b/.test(inner))
      masked.notUnderstood(index, index + all.length, 'include');
    // A sentence that lacks a word counts for nothing, and keeps its place.
    else masked.unread.push({ start: index, end: index + all.length, kind: 'variable' });
  }
  for (const { 0: all, 1: name = '', index } of text.matchAll(EXPRESSION))
    if (!/^[A-Z0-9_]+$/.test(name))
      masked.unread.push({ start: index, end: index + all.length, kind: 'variable' });
}

/** The components that statements bring in which were named already, here. */
function broughtIn({ source, unread }: MaskedText): ReadonlySet<string> {
  return new Set(
    unread.flatMap(({ start, kind }) =>
      kind === 'include' ? (/^import (\w+) /.exec(source.slice(start, start + 100))?.[1] ?? []) : [],
    ),
  );
}

/** Up to the line that closes the statement's bracket, when there is one. */
function lengthOf(text: string, statement: string, index: number, lastEnd: number): number {
  if (!GOES_ON.test(statement) || index > lastEnd) return statement.length;
  STATEMENT_END.lastIndex = index + statement.length;
  const end = STATEMENT_END.exec(text);
  return end ? end.index + end[0].length - index : statement.length;
}
