import type { MaskedText } from './masked-text.js';

const STATEMENT =
  /^(?:import[ \t]{1,20}(?:[\w*{][^\n]{0,300}\s{1,20}from\s{1,20})?["'][^"'\n]{1,300}["'];?|export[ \t]{1,20}(?:const|default|let|function)\b[^\n]{0,300})[ \t]*$/gm;
const SNIPPET =
  /^[ \t]*(?:;?-{1,2}8<-{1,2}[ \t]*(?:["'][^\n]*)?|\{![^{}\r\n]{1,300}!\}|!\[\[[^\][\r\n]{1,300}\]\][ \t]*)$/gm;
const TEXT_FILE = /\.mdx?["']/;

/** Statements of MDX, and the lines by which others bring in a file; a component that is a text is named. */
export function readMdx(masked: MaskedText, text: string): void {
  for (const { 0: statement, index } of text.matchAll(STATEMENT)) {
    if (TEXT_FILE.test(statement)) masked.notUnderstood(index, index + statement.length, 'include');
    else masked.blank(index, index + statement.length);
  }
  for (const { 0: line, index } of text.matchAll(SNIPPET)) {
    if (/\.(?:png|jpe?g|gif|svg|webp|pdf|mp4)\b/i.test(line)) masked.blank(index, index + line.length);
    else masked.notUnderstood(index, index + line.length, 'include');
  }
}
