import { inSections } from '../workspace/by-section.js';
import type { IgnoreComment, PolicyDocument } from '../workspace/document.js';
import type { Range } from '../workspace/position.js';
import type { Diagnostic } from './diagnostic.js';
import { isActive } from './governed.js';
import type { IgnoreUse } from './rule.js';
import { firstLineOf } from '../workspace/section-place.js';

/** Splits diagnostics of a document with these comments into those shown and, by comment, those silenced. */
export function applyIgnores(
  comments: readonly PlacedComment[],
  diagnostics: readonly Diagnostic[],
): { readonly shown: readonly Diagnostic[]; readonly uses: readonly IgnoreUse[] } {
  if (comments.length === 0) return { shown: diagnostics, uses: [] };
  const silenced = comments.map(() => new Set<string>());
  const shown = diagnostics.filter(({ code, range }) => {
    const by = comments.findIndex((comment) => names(comment.comment, code) && covers(comment, range));
    if (by < 0) return true;
    silenced[by]?.add(code);
    return false;
  });
  return {
    shown,
    uses: comments.map(({ comment, line }, n) => ({ comment, line, silenced: silenced[n] ?? new Set() })),
  };
}

/** An ignore comment with what it covers. */
export interface PlacedComment {
  readonly comment: IgnoreComment;
  readonly line: number;
  /** First and last line it covers. */
  readonly from: number;
  readonly to: number;
}

/** The narrowest comments first, so that a file-wide one counts as unused when others already silence everything. */
export function placedComments(document: PolicyDocument): readonly PlacedComment[] {
  const placed = commentsIn(document).map(({ comment, line, section }): PlacedComment => {
    if (comment.scope === 'file') return { comment, line, from: 0, to: document.lineCount };
    if (comment.scope === 'next-line') return { comment, line, ...nextLine(document, line) };
    return { comment, line, ...sectionLines(document, section) };
  });
  return placed.sort((a, b) => a.to - a.from - (b.to - b.from) || a.line - b.line);
}

const commentsIn = inSections(({ content, startLine }, section) =>
  content.ignores.map((comment) => ({ comment, line: startLine + comment.line, section })),
);

/** The next line with text; formatters put a blank one between a comment and a paragraph. */
function nextLine(document: PolicyDocument, line: number): { from: number; to: number } {
  const holds = (at: number): boolean =>
    document.sections.some(({ content, startLine }) =>
      [content.headingRange, ...content.sentences.map(({ range }) => range)].some(
        (range) =>
          range !== undefined && range.start.line + startLine <= at && at <= range.end.line + startLine,
      ),
    );
  const next = holds(line + 1) || !holds(line + 2) ? line + 1 : line + 2;
  return { from: next, to: next };
}

/** A section with its subsections; for the document's title and the text before it, that part alone. */
function sectionLines(document: PolicyDocument, index: number): { from: number; to: number } {
  const section = document.sections[index];
  if (!section) return { from: 0, to: -1 };
  const from = firstLineOf(section);
  const level = section.content.level;
  const end = document.sections.findIndex(
    (other, n) => n > index && (level <= 1 || other.content.level <= level),
  );
  const after = document.sections[end];
  const to = after ? firstLineOf(after) - 1 : document.lineCount;
  return { from, to: Math.max(from, to) };
}

function names(comment: IgnoreComment, code: string): boolean {
  return comment.codes.length === 0 || comment.codes.includes(code);
}

function covers({ comment, from, to }: PlacedComment, range: Range): boolean {
  if (comment.scope === 'next-line') return range.start.line <= from && from <= range.end.line;
  return range.start.line >= from && range.start.line <= to;
}

/** The ignore comments that count: none of a file that is no policy, on which nothing is reported. */
export function commentsOf(document: PolicyDocument): readonly PlacedComment[] {
  return isActive(document) ? placedComments(document) : [];
}
