import { plainText } from '../text/blocks.js';
import type { RawBlock, RawParagraph } from './raw.js';

const NAMED = /^(?:heading|kop|überschrift|titre|título|titolo|rubrik) ?([1-9])$/;
/** A clause that was given a heading's style for its number: it is read as the paragraph it is. */
const CLAUSE_LENGTH = 150;
const LONGEST_BY_LOOK = 120;
const SENTENCE_END = /[.;:,]$/;

/**
 * The level of each heading of a document, 1 and deeper, and 0 for its title. Outline levels and the names of styles
 * decide; where a document has none, headings are told by their look: larger or bolder than the text, short, and no sentence.
 */
export function headingLevels(blocks: readonly RawBlock[]): ReadonlyMap<RawParagraph, number> {
  const paragraphs = allParagraphs(blocks);
  const styled = new Map<RawParagraph, number>();
  for (const paragraph of paragraphs) {
    const level = styledLevel(paragraph);
    if (level !== undefined) styled.set(paragraph, level);
  }
  const chapters = [...styled.values()].filter((level) => level > 0).length;
  const top = blocks.filter((block): block is RawParagraph => block.kind === 'paragraph');
  const seen = levelsByLook(blocks, top, styled);
  const [first] = styled;
  // One heading at the top is the title, whatever its style is called.
  const titled = chapters === 1 && first?.[0] === top[0] && (seen.size > 1 || styled.size === 0);
  if (titled && first) styled.set(first[0], 0);
  if (chapters === 0 || titled) for (const [paragraph, level] of seen) styled.set(paragraph, level);
  else addHouseStyles(top, seen, styled);
  return withTitle(styled, seen, top);
}

/** Paragraphs at any depth but in table cells with others beside them, where a large word is no heading. */
function allParagraphs(blocks: readonly RawBlock[]): RawParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.flatMap((cell) => allParagraphs(cell.blocks))),
  );
}

function styledLevel({ look, styles, inlines }: RawParagraph): number | undefined {
  const text = plainText(inlines);
  if (text === '' || styles.includes('subtitle')) return undefined;
  if (styles.some((name) => name === 'title' || name === 'titel')) return 0;
  const named = styles.map((name) => NAMED.exec(name)?.[1]).find((level) => level !== undefined);
  const level =
    look.outline !== undefined && look.outline < 9
      ? look.outline + 1
      : look.outline === 9
        ? undefined
        : Number(named ?? 0);
  if (level === undefined || level === 0) return undefined;
  return text.length > CLAUSE_LENGTH && SENTENCE_END.test(text) ? undefined : level;
}

/** Styles every text has. */
const COMMON = /^(?:|normal|standard|default(?: paragraph style)?|text body|body text|list.*|table.*|p\d+)$/;

/**
 * Headings of a style of the house that says nothing of its level, beside others that do: each paragraph of that style
 * looks like a heading. They stand one below the heading before them.
 */
function addHouseStyles(
  paragraphs: readonly RawParagraph[],
  byLook: ReadonlyMap<RawParagraph, number>,
  styled: Map<RawParagraph, number>,
): void {
  const byStyle = new Map<string, RawParagraph[]>();
  for (const paragraph of paragraphs) {
    const { styleName } = paragraph.look;
    if (COMMON.test(styleName) || plainText(paragraph.inlines) === '') continue;
    byStyle.set(styleName, [...(byStyle.get(styleName) ?? []), paragraph]);
  }
  const found = new Set(
    [...byStyle.values()].filter((own) => own.length > 1 && own.every((one) => byLook.has(one))).flat(),
  );
  let above = 0;
  for (const paragraph of paragraphs) {
    if (found.has(paragraph) && above > 0) styled.set(paragraph, above + 1);
    else above = styled.get(paragraph) ?? above;
  }
}

/** Levels by size and weight, 1 for the largest. */
function levelsByLook(
  blocks: readonly RawBlock[],
  paragraphs: readonly RawParagraph[],
  styled: ReadonlyMap<RawParagraph, number>,
): Map<RawParagraph, number> {
  const body = bodySize(paragraphs);
  const below = new Map(blocks.map((block, at) => [block, blocks[at + 1]]));
  const candidates = paragraphs.filter((paragraph) => {
    const text = plainText(paragraph.inlines);
    if (styled.has(paragraph) || text === '' || text.length > LONGEST_BY_LOOK || SENTENCE_END.test(text))
      return false;
    if (paragraph.label?.bullet || text.includes(': ')) return false;
    if (paragraph.size > 1.05 * body) return paragraph.bold || paragraph.size > 1.15 * body;
    const next = below.get(paragraph);
    return (
      paragraph.bold &&
      paragraph.size >= 0.9 * body &&
      next !== undefined &&
      (next.kind === 'table' ||
        styled.has(next) ||
        !next.bold ||
        next.size < paragraph.size ||
        (partsOf(paragraph) ?? 0) < (partsOf(next) ?? 0))
    );
  });
  const weight = ({ size, bold }: RawParagraph): number => 2 * size + (bold ? 1 : 0);
  const weights = [...new Set(candidates.map(weight))].sort((a, b) => b - a);
  const chapters = candidates.filter((one, at) => at > 0 || partsOf(one) !== undefined);
  const numbered = chapters.filter((one) => partsOf(one) !== undefined);
  // In one look, the parts of the numbers tell.
  const byParts =
    numbered.length > 1 &&
    numbered.length > 0.6 * chapters.length &&
    new Set(numbered.map(weight)).size === 1;
  const [highest] = numbered;
  const base = highest ? weights.indexOf(weight(highest)) : 0;
  return withoutPreface(
    candidates.map((paragraph) => {
      const parts = byParts ? partsOf(paragraph) : undefined;
      return [paragraph, parts === undefined ? weights.indexOf(weight(paragraph)) + 1 : base + parts];
    }),
    paragraphs,
  );
}

/** Without what stands between the title and the first chapter and is lower than that: a name or a date heads nothing. */
function withoutPreface(
  levels: readonly (readonly [RawParagraph, number])[],
  paragraphs: readonly RawParagraph[],
): Map<RawParagraph, number> {
  const rest = levels.slice(1);
  const highest = Math.min(...rest.map(([, level]) => level));
  const chapter = rest.findIndex(([, level]) => level === highest);
  const isAbove = ([paragraph]: readonly [RawParagraph, number], at: number): boolean => {
    const next = rest[at + 1]?.[0];
    return next !== undefined && paragraphs.indexOf(next) === paragraphs.indexOf(paragraph) + 1;
  };
  const empty = rest.slice(0, Math.max(0, chapter)).filter(isAbove);
  const kept = levels.filter((one) => !empty.includes(one));
  const ranks = [...new Set(kept.map(([, level]) => level))].sort((a, b) => a - b);
  return new Map(kept.map(([one, level]) => [one, empty.length === 0 ? level : ranks.indexOf(level) + 1]));
}

/** How many parts the number a line begins with has: two in `3.1 Making`. */
function partsOf({ inlines, label }: RawParagraph): number | undefined {
  const text = `${label?.bullet ? '' : (label?.label ?? '')} ${plainText(inlines)}`.trim();
  return /^(\d{1,3}(?:\.\d{1,3}){0,5})\.?\s+\p{L}/u.exec(text)?.[1]?.split('.').length;
}

/** The size most characters of the text have. */
function bodySize(paragraphs: readonly RawParagraph[]): number {
  const counts = new Map<number, number>();
  for (const { size, inlines } of paragraphs)
    counts.set(size, (counts.get(size) ?? 0) + plainText(inlines).length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 22;
}

/**
 * Sets the title apart from the chapters: the paragraph of a title's style, the one heading of the highest level that
 * begins the document, or the largest line before the first heading.
 */
function withTitle(
  levels: Map<RawParagraph, number>,
  byLook: ReadonlyMap<RawParagraph, number>,
  paragraphs: readonly RawParagraph[],
): Map<RawParagraph, number> {
  const ordered = paragraphs.filter((paragraph) => levels.has(paragraph));
  if (!ordered.some((paragraph) => levels.get(paragraph) === 0)) {
    const [first] = ordered;
    const highest = Math.min(...levels.values());
    const alone = [...levels.values()].filter((level) => level === highest).length === 1;
    if (
      first &&
      levels.get(first) === highest &&
      alone &&
      (ordered.length > 1 || !/^\d/.test(first.label?.label ?? plainText(first.inlines)))
    )
      levels.set(first, 0);
    else {
      const before = paragraphs.slice(0, first ? paragraphs.indexOf(first) : 0);
      const largest = before.filter((one) => byLook.has(one)).sort((a, b) => b.size - a.size)[0];
      if (largest && (!first || largest.size > first.size)) levels.set(largest, 0);
    }
  }
  const top = Math.min(...[...levels.values()].filter((level) => level > 0));
  let titled = false;
  for (const [paragraph, level] of levels) {
    if (level > 0) levels.set(paragraph, level - top + 1);
    // A second line in a title's style is text.
    else if (titled) levels.delete(paragraph);
    else titled = true;
  }
  return levels;
}
