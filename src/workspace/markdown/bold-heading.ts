import type { Paragraph, PhrasingContent, Strong } from 'mdast';
import { toString } from 'mdast-util-to-string';

export interface BoldHeading {
  readonly title: Strong;
  /** What follows on the same line or paragraph. */
  readonly rest: readonly PhrasingContent[];
}

const NUMBERED = /^\s*(?:§\s*)?\d{1,2}(?:\.\d{1,2})*[.)]?\s+\S/;

/**
 * Finds a bold line that serves as a heading: `**4.2 Access reviews**`, `**Access reviews**` alone on its line with
 * text after it, or a numbered run-in title before its text. Labels (`**Owner:** …`, `**Required for:**`) are none.
 */
export function boldHeading(paragraph: Paragraph, hasNext: boolean): BoldHeading | undefined {
  const children = paragraph.children.filter(
    (child) => !(child.type === 'text' && child.value.trim() === ''),
  );
  const [first, ...rest] = children;
  if (first?.type !== 'strong') return undefined;
  const kind = headingKind(toString(first), rest.length === 0 && hasNext);
  if (kind === undefined) return undefined;
  return { title: first, rest: kind === 'run-in' ? rest : [] };
}

/** Whether bold text at the start of a paragraph serves as a heading; `alone` when nothing else is in the paragraph. */
export function headingKind(text: string, alone: boolean): 'alone' | 'run-in' | undefined {
  const title = text.trim();
  if (title.length < 3 || title.length > 90) return undefined;
  if (NUMBERED.test(title)) return 'run-in';
  return alone && !/[:.;,!?]$|: /.test(title) ? 'alone' : undefined;
}
