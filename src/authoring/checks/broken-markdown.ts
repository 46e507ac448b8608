import type { Localised } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { visibleText } from '../facts/visible-text.js';
import { isNew, quote, type Check, type DraftProblem, type DraftUnderCheck } from './check.js';

/** New Markdown that does not render as meant, or that swallows what stands behind it. */
export const brokenMarkdown: Check = function* (draft) {
  yield* openFence(draft);
  yield* brokenRows(draft);
  yield* brokenInline(draft);
  yield* rawHtml(draft);
  yield* brokenHeadings(draft);
  yield* swallowed(draft);
};

const problem = (text: string, message: Localised, span?: DraftProblem['span']): DraftProblem => ({
  check: 'broken-markdown',
  quote: quote(text),
  message,
  span,
});

function* openFence({ base, draft }: DraftUnderCheck): Iterable<DraftProblem> {
  if (isFenceOpen(draft) && !isFenceOpen(base)) {
    yield problem('```', {
      en: 'A code block is opened and never closed; it swallows the rest of the document.',
      nl: 'Een codeblok wordt geopend en niet gesloten; het slokt de rest van het document op.',
    });
  }
}

function isFenceOpen(text: string): boolean {
  let open: string | undefined;
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (!mark) continue;
    if (open === undefined) open = mark[1];
    else if (mark[1]?.[0] === open[0] && (mark[1]?.length ?? 0) >= open.length && mark[2]?.trim() === '')
      open = undefined;
  }
  return open !== undefined;
}

/** Rows of a table with another number of cells than its header, and tables without their dashes. */
function* brokenRows(draft: DraftUnderCheck): Iterable<DraftProblem> {
  const text = visibleText(draft.draft);
  for (const match of text.matchAll(/(?:^[^\S\n]*\|[^\n]*(?:\n|$))+/gm)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!isNew(draft, span)) continue;
    const rows = match[0].trimEnd().split('\n');
    const [header = '', dashes = ''] = rows;
    const columns = cells(header);
    if (rows.length < 2 || !/^[\s|:-]+$/.test(dashes) || !dashes.includes('-') || cells(dashes) !== columns) {
      yield problem(
        header,
        {
          en: `This table has no line of dashes that fits its header: “${quote(header)}”.`,
          nl: `Deze tabel heeft geen regel met streepjes die bij de kop past: “${quote(header)}”.`,
        },
        span,
      );
      continue;
    }
    const odd = rows.slice(2).find((row) => cells(row) !== columns);
    if (odd !== undefined) {
      yield problem(
        odd,
        {
          en: `A row has another number of cells than the table's header: “${quote(odd)}”.`,
          nl: `Een rij heeft een ander aantal cellen dan de kop van de tabel: “${quote(odd)}”.`,
        },
        span,
      );
    }
  }
}

function cells(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.replace(/`[^`]*`/g, '').split(/(?<!\\)\|/).length;
}

/** Bold, code and links that are opened and not closed within their paragraph. */
function* brokenInline(draft: DraftUnderCheck): Iterable<DraftProblem> {
  const text = draft.draft.replace(/^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1[`~]*\s*$/gm, (block) =>
    block.replace(/[^\n]/g, ' '),
  );
  for (const match of text.matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!isNew(draft, span)) continue;
    const plain = match[0].replace(/(?<!`)(`+)(?!`)[^`]*?(?<!`)\1(?!`)/g, '').replace(/\\./g, '');
    const bold = plain.match(/\*\*/g)?.length ?? 0;
    if (bold % 2 === 1)
      yield problem(
        match[0],
        {
          en: `Bold text is opened and not closed: “${quote(match[0])}”.`,
          nl: `Vette tekst wordt geopend en niet gesloten: “${quote(match[0])}”.`,
        },
        span,
      );
    if (plain.includes('`'))
      yield problem(
        match[0],
        {
          en: `Code is opened with a backtick and not closed: “${quote(match[0])}”.`,
          nl: `Code wordt met een backtick geopend en niet gesloten: “${quote(match[0])}”.`,
        },
        span,
      );
    const link = /\[[^\]\n]*\]\((?:[^()\s]*\([^()\s]*\))*[^()\n]*(?:\n|$)|!?\[[^\]\n]*\n\n/.exec(plain);
    if (link)
      yield problem(
        link[0],
        {
          en: `A link is not closed: “${quote(link[0])}”.`,
          nl: `Een link is niet gesloten: “${quote(link[0])}”.`,
        },
        span,
      );
  }
}

function* rawHtml(draft: DraftUnderCheck): Iterable<DraftProblem> {
  for (const match of draft.draft.matchAll(
    /<(script|iframe|object|embed|style|img|svg|form|input|link|meta|table|div|span|p|h[1-6]|ul|ol|li|b|i|a)\b[^>]*>/gi,
  )) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isNew(draft, span))
      yield problem(
        match[0],
        {
          en: `The draft holds raw HTML: “${quote(match[0])}”.`,
          nl: `Het concept bevat kale HTML: “${quote(match[0])}”.`,
        },
        span,
      );
  }
}

/** Headings without a space or a text, a second top-level heading, and levels that are skipped. */
function* brokenHeadings(draft: DraftUnderCheck): Iterable<DraftProblem> {
  const text = visibleText(draft.draft);
  let last = 0;
  let tops = 0;
  for (const match of text.matchAll(/^(#{1,7})([^\S\n]*)([^\n]*)$/gm)) {
    const [line, marks = '', space = '', title = ''] = match;
    const span = { start: match.index, end: match.index + line.length };
    const fresh = isNew(draft, span);
    if (fresh && (marks.length > 6 || (space === '' && /^[\p{L}\d]/u.test(title)) || title.trim() === '')) {
      yield problem(
        line,
        {
          en: `This is no heading as Markdown has them: “${quote(line)}”.`,
          nl: `Dit is geen kop zoals Markdown die kent: “${quote(line)}”.`,
        },
        span,
      );
      continue;
    }
    if (space === '') continue;
    if (marks.length === 1) tops += 1;
    if (fresh && marks.length === 1 && tops > 1)
      yield problem(
        line,
        {
          en: `The draft adds a second title: “${quote(line)}”.`,
          nl: `Het concept voegt een tweede titel toe: “${quote(line)}”.`,
        },
        span,
      );
    if (fresh && last > 0 && marks.length > last + 1)
      yield problem(
        line,
        {
          en: `The heading skips a level: “${quote(line)}”.`,
          nl: `De kop slaat een niveau over: “${quote(line)}”.`,
        },
        span,
      );
    last = marks.length;
  }
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
      yield problem(name, {
        en: `After the draft, “${quote(name)}” is no longer a section of its own.`,
        nl: `Na het concept is “${quote(name)}” geen eigen sectie meer.`,
      });
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
