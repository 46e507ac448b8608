import type { Span } from '../text/offsets.js';
import { paragraphsIn } from '../text/paragraphs.js';

/**
 * A document of the new text alone: the front matter and title of the whole, then each block that holds new text, under
 * the heading it stands below. What it says by itself is what the draft adds.
 */
export function newTextOf(draft: string, added: readonly Span[]): string {
  const front = /^---\r?\n[\s\S]*?\r?\n---[^\S\n]*(?:\r?\n|$)/.exec(draft)?.[0] ?? '';
  const parts: string[] = [front];
  let heading = '';
  let written = '';
  for (const match of paragraphsIn(draft)) {
    const span = { start: match.index, end: match.index + match.text.length };
    if (span.start < front.length) continue;
    const isNew = added.some(({ start, end }) => start < span.end && span.start < end);
    if (/^#{1,6} /.test(match.text)) {
      heading = match.text.trimEnd();
      // A title says what the document is about; other headings only come along with text below them.
      if (/^# /.test(heading) && written === '') parts.push((written = heading));
      if (!match.text.trimEnd().includes('\n')) continue;
    }
    if (!isNew) continue;
    if (heading !== written && !match.text.startsWith('#')) parts.push((written = heading));
    parts.push(match.text.trimEnd());
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
