import { showsMetadata } from '../../metadata/components.js';
import { readAttributes } from './attributes.js';
import { withoutCode } from './code-spans.js';
import { MAY_HOLD_CONTAINER, moveContainers } from './containers.js';
import { MAY_HIDE, readHidden } from './hidden-elements.js';
import { readComments, readChanges, readConflicts, readMarked, readStruck } from './markup-of-changes.js';
import { MaskedText, type ForeignLink, type UnreadSpan } from './masked-text.js';
import { readIncludingFences, readMdx, readPrograms } from './mdx.js';
import { readTemplateTags } from './template-tags.js';

/** A chunk of Markdown after everything that is no Markdown was read for what it means. */
export interface PlainMarkdown {
  /** Line for line the chunk's text. */
  readonly text: string;
  /** So many characters more stand in the file before those of a line. */
  readonly columns: readonly number[] | undefined;
  readonly unread: readonly UnreadSpan[];
  readonly links: readonly ForeignLink[];
  readonly anchors: readonly string[];
  readonly headingTail: string;
}

/** Some mark that only other syntaxes than ordinary Markdown use. */
const MAY_BE_FOREIGN =
  /\{[{%#:.+\-~>=/]|\{[\w-]{1,40}=|%%|<(?:del|s|strike)[\s>]|^<{7}|^[ \t]*(?:import|export)\s|^\([\w:.-]{1,100}\)=|\[\^|^[ \t]*(?:-{1,2}8<-{1,2}|;-{1,2}8<|\{!)|!\[\[|<[A-Z][\w.]*(?:\s[^<>]{0,500})?\/>|<%|\{[a-z_]\w{1,40}[.}(]|==[^\s=]|^[ \t]*(?:\[!INCLUDE|@{1,2}include\b|!{1,2}include\b|<<<? ?(?:@\/|include\b)|\.\. include::|<!--[ \t]{0,5}@include\b|(?:`{3,}|~{3,}|:{3,})\{)|':include/im;

/**
 * Reads what other worlds write into Markdown (Hugo, Jekyll, MkDocs, Docusaurus, MyST, Obsidian, CriticMarkup, a merge
 * that was not finished); undefined when there is nothing of the kind.
 */
export function readForeign(source: string): PlainMarkdown | undefined {
  const foreign = MAY_BE_FOREIGN.test(source) || MAY_HIDE.test(source);
  if (!foreign && !MAY_HOLD_CONTAINER.test(source)) return undefined;
  const masked = new MaskedText(source);
  if (foreign) {
    const step = (read: (masked: MaskedText, text: string) => void): void => {
      read(masked, withoutCode(masked.text));
    };
    step(readConflicts);
    readIncludingFences(masked);
    step(readMdx);
    step(readChanges);
    step(readTemplateTags);
    step(readPrograms);
    step(readMarked);
    step(readComments);
    step(readStruck);
    step(readHidden);
    step(readFootnoteMarks);
    step(readAttributes);
  }
  const { links, anchors, headingTail } = masked;
  const unread = masked.unread.filter(
    ({ start, end, kind }) =>
      !(kind === 'shortcode' || kind === 'include') || !showsMetadata(source.slice(start, end)),
  );
  const closed = foreign ? closeGaps(source, masked.text) : { text: source, columns: undefined };
  if (!MAY_HOLD_CONTAINER.test(closed.text)) return { ...closed, unread, links, anchors, headingTail };
  const { text, columns } = moveContainers(closed.text);
  const all = columns.map((count, n) => count + (closed.columns?.[n] ?? 0));
  return { text, columns: all, unread, links, anchors, headingTail };
}

/** What stands before a line's text: indent, and marks of lists and quotes. */
const BEFORE_TEXT = /^(?:[ \t]{0,20}(?:[-*+]|\d{1,9}[.)]|>)[ \t])*[ \t]*/;

/** Moves text up to where something stood before it that was taken out: the gap would make it code. */
function closeGaps(source: string, masked: string): Pick<PlainMarkdown, 'text' | 'columns'> {
  if (source === masked) return { text: masked, columns: undefined };
  const before = source.split('\n');
  const columns: number[] = [];
  const lines = masked.split('\n').map((line, n) => {
    const own = before[n] ?? '';
    columns[n] = 0;
    if (own === line || line.trim() === '') return line;
    const start = BEFORE_TEXT.exec(own)?.[0].length ?? 0;
    const rest = line.slice(start).trimStart();
    columns[n] = line.length - start - rest.length;
    return line.slice(0, start) + rest;
  });
  return { text: lines.join('\n'), columns };
}

/** The mark of a footnote in its sentence. */
function readFootnoteMarks(masked: MaskedText, text: string): void {
  for (const { 0: mark, index } of text.matchAll(/\[\^[^\][\s]{1,80}\](?!:)/g))
    masked.blank(index, index + mark.length);
}
