import type { Span } from '../text/offsets.js';
import { minimalEdits } from './edits.js';

/** The spans of `after` that are not in `before`. */
export function addedSpans(before: string, after: string): readonly Span[] {
  const spans: Span[] = [];
  let shift = 0;
  for (const { start, end, text } of minimalEdits(before, after)) {
    if (text !== '') spans.push({ start: start + shift, end: start + shift + text.length });
    shift += text.length - (end - start);
  }
  return spans;
}
