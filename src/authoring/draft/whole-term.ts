import type { Span } from '../text/offsets.js';
import type { Edit } from './edits.js';

/** A letter, a digit, or what stands between two of them in one term: "thirty-five", "24/7", "1,095". */
const PART = /[\p{L}\p{M}\p{N}]/u;
const JOINT = /[-‐‑/.,'’]/u;

/**
 * The repair that replaces whole terms where it would cut one in half: "thirty-[five days]" becomes "[thirty-five
 * days]". Undefined where the term is a mark of Markdown that no words may stand in, such as `[^1]`.
 */
export function wholeTerm(text: string, fix: Edit): Edit | undefined {
  const { start, end } = widened(text, fix);
  if (
    text.slice(0, start).endsWith('[^') ||
    /\]\([^)\s]{0,200}$/.test(text.slice(Math.max(0, start - 200), start))
  )
    return undefined;
  const cut = text.slice(fix.start, fix.end);
  // What the repair says of the part, it says of the whole.
  const whole = text.slice(start, end).replace(/\s+/g, ' ');
  return { start, end, text: cut === whole ? fix.text : fix.text.replace(cut.replace(/\s+/g, ' '), whole) };
}

function widened(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  if (PART.test(text[from] ?? '')) while (from > 0 && belongs(text[from - 1], text[from - 2])) from -= 1;
  if (PART.test(text[to - 1] ?? '')) while (to < text.length && belongs(text[to], text[to + 1])) to += 1;
  return { start: from, end: to };
}

/** Whether a character goes on with a term: a letter, or a joint with a letter on its other side. */
function belongs(character: string | undefined, beyond: string | undefined): boolean {
  if (character === undefined) return false;
  return PART.test(character) || (JOINT.test(character) && beyond !== undefined && PART.test(beyond));
}
