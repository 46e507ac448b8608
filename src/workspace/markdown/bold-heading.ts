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
  const children = paragraph.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  const [first, ...rest] = children;
  if (first?.type !== 'strong') return undefined;
  const title = toString(first).trim();
  if (title.length < 3 || title.length > 90) return undefined;
  const numbered = NUMBERED.test(title);
  if (numbered) return { title: first, rest };
  const alone = rest.length === 0;
  if (!alone || !hasNext) return undefined;
  return /[:.;,!?]$|: /.test(title) ? undefined : { title: first, rest: [] };
}
