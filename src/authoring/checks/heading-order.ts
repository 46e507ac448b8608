import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { PolicyDocument } from '../../workspace/document.js';
import { parseMarkup, spanOf, withoutFrontMatter } from '../markup/parse-markup.js';
import type { Span } from '../text/offsets.js';
import { isNew, quote, type Check, type DraftProblem, type DraftUnderCheck } from './check.js';

/**
 * New headings skip no level and take nothing of the document with them: neither the text behind the place they were
 * written for nor the subsections below it. No heading outside the place is swallowed.
 */
export const headingOrder: Check = function* (draft) {
  yield* newHeadings(draft);
  yield* swallowed(draft);
};

interface Placed {
  readonly heading: Heading;
  readonly span: Span;
  readonly fresh: boolean;
}

const problem = (heading: string, en: string, nl: string, span?: Span): DraftProblem => ({
  check: 'disallowed-markup',
  quote: quote(heading),
  span,
  message: { en: `${en}: “${quote(heading)}”.`, nl: `${nl}: “${quote(heading)}”.` },
});

function* newHeadings(draft: DraftUnderCheck): Iterable<DraftProblem> {
  const all = headingsOf(draft);
  let titles = 0;
  for (const [n, { heading, span, fresh }] of all.entries()) {
    const { depth } = heading;
    if (depth === 1) titles += 1;
    if (!fresh) continue;
    const text = toString(heading);
    const last = all[n - 1]?.heading.depth ?? 0;
    if (depth === 1 && titles > 1)
      yield problem(text, 'The draft adds a second title', 'Het concept voegt een tweede titel toe', span);
    if (last > 0 && depth > last + 1)
      yield problem(text, 'The heading skips a level', 'De kop slaat een niveau over', span);
    const next = all[n + 1];
    if (next?.fresh !== true && takesAlong(draft, heading, span, next))
      yield problem(
        text,
        'The heading takes text of the document into a section of its own',
        'De kop trekt tekst van het document in een eigen sectie',
        span,
      );
  }
}

function headingsOf(draft: DraftUnderCheck): readonly Placed[] {
  return parseMarkup(withoutFrontMatter(draft.draft)).children.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const span = spanOf(node, { start: 0, end: 0 });
    return [{ heading: node, span, fresh: isNew(draft, span) }];
  });
}

/** Whether text that stood there before, or a section below it, now stands under a new heading. */
function takesAlong(
  { base, draft, allowed, task }: DraftUnderCheck,
  { depth }: Heading,
  span: Span,
  next: Placed | undefined,
): boolean {
  // A passage that had headings is written anew with them.
  const replaced = allowed.map(({ start, end }) => parseMarkup(base.slice(start, end)).children).flat();
  if (task.kind === 'draft-document' || replaced.some(({ type }) => type === 'heading')) return false;
  if (next !== undefined && next.heading.depth > depth) return true;
  const below = draft.slice(span.end, next?.span.start).trimEnd();
  return allowed.some(({ end }) => {
    const behind = textBehind(base, end);
    return behind !== '' && below.endsWith(behind);
  });
}

/** The rest of the section behind a place. */
function textBehind(base: string, end: number): string {
  const heading = parseMarkup(base.slice(end)).children.find(({ type }) => type === 'heading');
  return base.slice(end, heading ? end + (heading.position?.start.offset ?? 0) : undefined).trim();
}

/** Sections outside the range that are no longer read as they were. */
function* swallowed({ base, allowed, baseDocument, draftDocument }: DraftUnderCheck): Iterable<DraftProblem> {
  const before = headingsOutside(baseDocument, base, allowed);
  const after = draftDocument.sections.map(({ content }) => `${content.level} ${content.heading}`);
  let at = 0;
  for (const heading of before) {
    const found = after.indexOf(heading, at);
    if (found < 0) {
      const name = heading.slice(2);
      yield problem(
        name,
        'After the draft, this is no longer a section of its own',
        'Na het concept is dit geen eigen sectie meer',
      );
      return;
    }
    at = found + 1;
  }
}

function headingsOutside(
  document: PolicyDocument,
  base: string,
  allowed: DraftUnderCheck['allowed'],
): string[] {
  const starts: number[] = [0];
  for (let at = base.indexOf('\n'); at >= 0; at = base.indexOf('\n', at + 1)) starts.push(at + 1);
  return document.sections.flatMap(({ content, startLine }) => {
    if (!content.headingRange) return [];
    const start = starts[content.headingRange.start.line + startLine] ?? 0;
    return allowed.some((span) => span.start <= start && start < span.end)
      ? []
      : [`${content.level} ${content.heading}`];
  });
}
