import type { Span } from './masked-text.js';

const FENCE = /^ {0,3}(?:>[ ]?)*(`{3,}|~{3,})/;

/** Where code stands: fenced blocks and inline code. What is code is not read as anything else. */
export function codeSpans(text: string): Span[] {
  const spans: Span[] = [];
  let fence: { readonly mark: string; readonly start: number } | undefined;
  let prose = 0;
  let offset = 0;
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence.mark) && line.trim().replace(/^[> ]+/, '') === mark) {
        spans.push({ start: fence.start, end: offset + line.length });
        fence = undefined;
        prose = offset + line.length;
      }
    } else if (mark !== undefined) {
      inlineCode(text, prose, offset, spans);
      fence = { mark, start: offset };
    }
    offset += line.length + 1;
  }
  if (fence) spans.push({ start: fence.start, end: text.length });
  else inlineCode(text, prose, text.length, spans);
  return spans;
}

/** Runs of backticks up to the next run of the same length, within a paragraph. */
function inlineCode(text: string, from: number, to: number, spans: Span[]): void {
  const runs = [...text.slice(from, to).matchAll(/`+|\n[ \t]*\n/g)];
  for (let n = 0; n < runs.length; n += 1) {
    const open = runs[n];
    if (!open?.[0].startsWith('`')) continue;
    for (let k = n + 1; k < Math.min(runs.length, n + 50); k += 1) {
      const close = runs[k];
      if (!close?.[0].startsWith('`')) break;
      if (close[0] !== open[0]) continue;
      spans.push({ start: from + open.index, end: from + close.index + close[0].length });
      n = k;
      break;
    }
  }
}

/** The same text with code taken out, all else in its place. */
export function withoutCode(text: string): string {
  const spans = text.includes('`') || text.includes('~~~') ? codeSpans(text) : [];
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, '\u0000'));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
