import { minimalEdits } from '../draft/edits.js';
import type { Span } from '../text/offsets.js';
import { quote, type Check, type DraftProblem } from './check.js';

/** Text outside the places that may change was changed, added or removed. */
export const changedOutsideRange: Check = function* ({ base, draft, allowed }) {
  if (keepsRest(base, draft, allowed)) return;
  let found = false;
  for (const { start, end, text } of minimalEdits(base, draft)) {
    if (allowed.some((span) => span.start <= start && end <= span.end)) continue;
    const removed = base.slice(start, end);
    if (removed.trim() === '' && text.trim() === '') continue;
    found = true;
    yield problem(removed.trim() === '' ? text : removed);
  }
  if (!found) yield problem(draft);
};

function problem(text: string): DraftProblem {
  return {
    check: 'changed-outside-range',
    quote: quote(text),
    message: {
      en: `The draft changes text it was not asked to change: “${quote(text)}”.`,
      nl: `Het concept wijzigt tekst die niet gevraagd was: “${quote(text)}”.`,
    },
  };
}

/** Whether the draft is the base with something else in the allowed spans: every piece between them stands there, in order. */
function keepsRest(base: string, draft: string, allowed: readonly Span[]): boolean {
  const spans = [...allowed].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(base.slice(at, start));
    at = end;
  }
  const last = base.slice(at);
  const [first = ''] = pieces;
  if (pieces.length === 0) return base === draft;
  if (!draft.startsWith(first)) return false;
  let place = first.length;
  for (const piece of pieces.slice(1)) {
    const found = draft.indexOf(piece, place);
    if (found < 0) return false;
    place = found + piece.length;
  }
  return draft.length - last.length >= place && draft.endsWith(last);
}
