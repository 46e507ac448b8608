import { diffLines } from 'diff';
import type { Span } from '../text/offsets.js';

/** One change of a draft that a person can take over or leave out by itself: whole lines. */
export interface DraftPart {
  /** What it replaces in the base. */
  readonly base: Span;
  /** What stands there in the draft; empty when lines are taken out. */
  readonly draft: Span;
  readonly text: string;
  /** The heading it stands below, without its marks; empty at the top. */
  readonly heading: string;
  /** Its first words, on one line; of the base when lines are only taken out. */
  readonly excerpt: string;
}

const EXCERPT = 80;

/** The changes of a draft, in the order of the text. Changes with nothing but blank lines between them are one. */
export function partsOf(base: string, draft: string): readonly DraftPart[] {
  const hunks: { base: Span; draft: Span }[] = [];
  let inBase = 0;
  let inDraft = 0;
  for (const { value, added, removed } of diffLines(base, draft)) {
    const toBase = inBase + (added ? 0 : value.length);
    const toDraft = inDraft + (removed ? 0 : value.length);
    if (added || removed) {
      const last = hunks.at(-1);
      const joins = last !== undefined && base.slice(last.base.end, inBase).trim() === '';
      if (joins) hunks.pop();
      hunks.push({
        base: { start: joins ? last.base.start : inBase, end: toBase },
        draft: { start: joins ? last.draft.start : inDraft, end: toDraft },
      });
    }
    inBase = toBase;
    inDraft = toDraft;
  }
  return hunks.map((hunk) => {
    const text = draft.slice(hunk.draft.start, hunk.draft.end);
    return {
      ...hunk,
      text,
      heading: headingAt(draft, hunk.draft),
      excerpt: shorten(text.trim() === '' ? base.slice(hunk.base.start, hunk.base.end) : text),
    };
  });
}

/** The part at a place of the draft, else the nearest one before it, else the first. */
export function partAt(parts: readonly DraftPart[], offset: number): DraftPart | undefined {
  return (
    parts.find(({ draft }) => draft.start <= offset && offset < draft.end) ??
    parts.findLast(({ draft }) => draft.start <= offset) ??
    parts[0]
  );
}

/** The heading of a span: the one it starts with, else the last before it. */
function headingAt(text: string, { start, end }: Span): string {
  const own = /^\s*#{1,6} ([^\n]*)/.exec(text.slice(start, end));
  const before = own ? undefined : [...text.slice(0, start).matchAll(/^#{1,6} ([^\n]*)/gm)].at(-1);
  return (own?.[1] ?? before?.[1] ?? '').trim();
}

function shorten(text: string): string {
  const line = text
    .replace(/^\s*#{1,6} [^\n]*\n/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT - 1).trimEnd()}…` : line;
}
