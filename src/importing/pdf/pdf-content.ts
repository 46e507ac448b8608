import type { Findings } from '../import-note.js';
import type { Content } from '../text/blocks.js';
import { withoutContentsList } from '../text/contents-list.js';
import { HyphenJoiner } from '../text/hyphens.js';
import { BlockBuilder } from './blocks.js';
import { unknownLetters } from './font-letters.js';
import { contentsLines } from './contents-lines.js';
import { typographyOf } from './headings-by-look.js';
import { linesOf, type TextLine } from './lines.js';
import type { PageContent } from './page-content.js';
import { withoutEdges, type PageSegments } from './page-edges.js';
import { readingOrder } from './reading-order.js';
import { ruledTables } from './ruled-tables.js';
import { segmentsOf } from './segments.js';
import { taggedRegions } from './tagged-order.js';
import { taggedTables } from './tagged-tables.js';

/** What the pages of a PDF say, and the lines of their headers and footers. */
export interface PdfContent {
  readonly content: Content;
  readonly edges: readonly string[];
}

/** Reads the layout of pages: tables, columns, headers and footers, footnotes, headings, lists. */
export function pdfContent(pages: readonly PageContent[], findings: Findings): PdfContent {
  const hyphens = new HyphenJoiner(pages.flatMap(({ runs }) => runs.map(({ text }) => text)));
  const cut = pages.map((page): PageSegments => {
    if (page.runs.length === 0) findings.add('no-text', page.number);
    for (const { text } of page.runs)
      if (unknownLetters(text) > 0) findings.add('unknown-letter', page.number, text);
    for (const text of page.turned) findings.add('turned', page.number, text);
    for (const text of page.filledIn) findings.add('filled-in', page.number, text);
    const ruled = ruledTables(page, hyphens);
    const tagged = taggedTables(page, ruled.rest, hyphens);
    const text = segmentsOf({ ...page, runs: tagged.rest });
    const segments = [...text, ...ruled.tables, ...tagged.tables];
    return { number: page.number, height: page.height, segments, rules: page.rules };
  });
  const { pages: inner, edges } = withoutEdges(cut, sizeOf(cut));
  for (const edge of edges) findings.add('edges', 0, edge);
  const lines = inOrder(inner);
  const contents = contentsLines(lines);
  for (const line of contents) findings.add('contents', line.page);
  const text = lines.filter((line) => !contents.has(line));
  const built = new BlockBuilder(text, typographyOf(text), hyphens).build();
  const content = { ...built, blocks: withoutContentsList(built.blocks, findings) };
  for (const word of hyphens.guessed) findings.add('joined', 0, word);
  return { content, edges };
}

/** A page of more lines is a drawing. */
const MOST_RULES = 1000;

function inOrder(pages: readonly PageSegments[]): TextLine[] {
  let region = 0;
  return pages.flatMap(({ number, segments, rules }) =>
    (taggedRegions(segments) ?? readingOrder(segments)).flatMap((part) => {
      region += 1;
      return linesOf(part, number, region, rules.length > MOST_RULES ? [] : rules);
    }),
  );
}

/** The size most characters have. */
function sizeOf(pages: readonly PageSegments[]): number {
  const counts = new Map<number, number>();
  for (const { segments } of pages)
    for (const { size, text } of segments) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}
