import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Language } from '../../catalog/types.js';
import { remarkIn, type Remark } from '../../reading/remarks/remarks.js';
import { parseMarkup } from '../markup/parse-markup.js';

/** A text without the remarks around it, and what those were. */
export interface Trimmed {
  readonly text: string;
  readonly cut: readonly Remark[];
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: RootContent['type'];
  /** What it says to its reader, when it is no part of the text. */
  readonly remark: Remark | undefined;
  readonly endsOpen: boolean;
  /** Stands over what follows: a heading, or a line in bold that serves as one. */
  readonly heads?: boolean;
}

/**
 * Cuts what a model says before and after its text: greetings, announcements, closing remarks and questions, with the
 * rules that part them from it. What stands in the middle stays, for a check to refuse.
 */
export function withoutRemarks(text: string, language: Language): Trimmed {
  const pieces = piecesOf(text, language);
  const cut: Remark[] = [];
  let from = 0;
  let to = pieces.length;
  while (from < to) {
    const { remark, kind } = pieces[from] ?? {};
    if (remark === undefined && kind !== 'thematicBreak') break;
    if (remark !== undefined) cut.push(remark);
    from += 1;
  }
  // Behind a rule, the first remark makes remarks of all that follows.
  const rule = pieces.findLastIndex(({ kind }, n) => n >= from && kind === 'thematicBreak');
  if (rule >= from && pieces[rule + 1]?.remark !== undefined) {
    cut.push(...pieces.slice(rule + 1, to).flatMap(({ remark }) => remark ?? []));
    to = rule;
  }
  while (to > from) {
    const last = pieces[to - 1];
    const before = to - 2 < from ? undefined : pieces[to - 2];
    if (last?.remark === undefined && last?.kind !== 'thematicBreak') {
      // The list that a remark announces goes with it.
      if (last?.kind !== 'list' || before?.remark === undefined || !before.endsOpen) break;
    }
    if (last?.remark !== undefined) cut.push(last.remark);
    to -= 1;
  }
  // A heading over remarks that went has nothing to head.
  while (to > from && to < pieces.length && pieces[to - 1]?.heads === true) to -= 1;
  const [first, last] = [pieces[from], pieces[to - 1]];
  return { text: first && last && to > from ? text.slice(first.start, last.end) : '', cut };
}

/** The blocks of a text; a paragraph's sentences one by one. */
function piecesOf(text: string, language: Language): readonly Piece[] {
  return parseMarkup(text).children.flatMap((node): readonly Piece[] => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const raw = text.slice(start, end);
    const said = (own: string): Remark | undefined => remarkIn(own, language);
    switch (node.type) {
      case 'paragraph':
        return sentencesOf(raw).map((span) => {
          const own = raw.slice(span.start, span.end);
          return {
            start: start + span.start,
            end: start + span.end,
            kind: 'paragraph',
            remark: said(own),
            endsOpen: /:[*_\s]*$/.test(own),
            heads: IN_BOLD.test(own),
          };
        });
      case 'list':
      case 'blockquote': {
        const parts = node.children.map((child) => said(toString(child)));
        const all = parts.every((part) => part !== undefined && part !== 'question');
        return [{ start, end, kind: node.type, remark: all ? parts[0] : undefined, endsOpen: false }];
      }
      case 'heading':
        // "## Here is the section": announced as a heading.
        return [
          {
            start,
            end,
            kind: 'heading',
            remark: ofHeading(toString(node), said),
            endsOpen: false,
            heads: true,
          },
        ];
      default:
        return [{ start, end, kind: node.type, remark: undefined, endsOpen: false }];
    }
  });
}

const IN_BOLD = /^(\*\*|__)[^*_\n]{1,80}\1:?$/;

/** "Here is the section", "Final answer": a heading that heads no part of the text. */
function ofHeading(text: string, said: (own: string) => Remark | undefined): Remark | undefined {
  if (said(text) === 'lead') return 'lead';
  return said(`${text}:`) === 'remark' ? 'remark' : undefined;
}

/** Where a sentence may end: before what begins like one, marks of emphasis included. */
const ENDS = /[.!?…][”"')\]*_]*\s+(?=[*_“"'([]*[\p{Lu}\p{N}])|:[*_]*\s*\n\s*/gu;
/** What is announced may begin on the same line. */
const AFTER_COLON = /:[*_]*\s+(?=[*_]*\p{Lu})/u;

function sentencesOf(paragraph: string): readonly { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  const take = (end: number): void => {
    const own = paragraph.slice(start, end);
    const colon = AFTER_COLON.exec(own);
    if (colon && remarkIn(own.slice(0, colon.index + 1), 'en') === 'lead') {
      spans.push({ start, end: start + colon.index + 1 });
      start += colon.index + colon[0].length;
    }
    spans.push({ start, end: start + paragraph.slice(start, end).trimEnd().length });
    start = end;
  };
  for (const { index, 0: mark } of paragraph.matchAll(ENDS)) take(index + mark.length);
  if (start < paragraph.length) take(paragraph.length);
  return spans;
}
