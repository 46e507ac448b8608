import type { TextLine } from './lines.js';

/** What the text of a document looks like, to tell headings from it. */
export interface Typography {
  readonly bodySize: number;
  readonly bodyBold: boolean;
  /** From one line of a paragraph to the next, as a share of the size. */
  readonly leading: number;
}

const LONGEST = 150;
const NUMBERED = /^(?:\d{1,3}(?:\.\d{1,3})*|[A-Z])[.)]?\s+\p{Lu}/u;
const NUMBER_PARTS = /^(\d{1,3}(?:\.\d{1,3})*)\.?\s+\p{L}/u;
/** A heading of a chapter that stands in two lines: `Chapter 1`, and its name. */
const CHAPTER = /^\p{Lu}\p{L}{3,12}\s(?:\d{1,3}|[IVXLC]{1,7})\.?$/u;

/** The size most characters have, whether most are bold, and how close lines stand. */
export function typographyOf(lines: readonly TextLine[]): Typography {
  const sizes = new Map<number, number>();
  let [all, bold] = [0, 0];
  for (const { size, text, bold: isBold } of lines) {
    sizes.set(round(size), (sizes.get(round(size)) ?? 0) + text.length);
    all += text.length;
    if (isBold) bold += text.length;
  }
  const bodySize = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  const steps = new Map<number, number>();
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before?.region !== line.region || round(line.size) !== bodySize || round(before.size) !== bodySize)
      return;
    const step = Math.round((20 * (before.y - line.y)) / line.size) / 20;
    if (step > 0.9 && step < 2.3) steps.set(step, (steps.get(step) ?? 0) + 1);
  });
  const most = Math.max(0, ...steps.values());
  // The smallest step that is common: larger ones part paragraphs.
  const common = [...steps].filter(([, count]) => count >= Math.max(2, 0.3 * most)).map(([step]) => step);
  return { bodySize, bodyBold: bold > 0.6 * all, leading: common.length === 0 ? 1.25 : Math.min(...common) };
}

/** Sizes that differ by less look the same. */
export function round(size: number): number {
  return Math.round(size * 2) / 2;
}

/** Whether a line looks like a heading; `standsApart` says that there is room above it. */
export function looksLikeHeading(
  line: TextLine,
  { bodySize, bodyBold }: Typography,
  standsApart: boolean,
): boolean {
  const { text, size, bold } = line;
  if (line.table || text.length > LONGEST || !/\p{L}{2}/u.test(text)) return false;
  const larger = round(size) >= bodySize + 1 && size > 1.06 * bodySize;
  if (larger && size > 1.25 * bodySize) return true;
  if (/[.;,]$/.test(text)) return false;
  if (larger) return true;
  if (size < 0.93 * bodySize || !standsApart) return false;
  return bold && !bodyBold && !/:(?:\s|$)/.test(text) && text.length < 100;
}

/** A numbered title in the text's own look: `2.1 Times`, with room around it. */
export function looksLikeNumberedTitle(line: TextLine): boolean {
  return !line.table && line.text.length < 80 && NUMBERED.test(line.text) && !/[.:;,?!]$/.test(line.text);
}

/** A heading that was found, not yet with its level. */
export interface FoundHeading {
  text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly page: number;
}

/** Whether a heading's line goes on with the heading before it. */
export function continuesHeading(
  heading: FoundHeading,
  line: TextLine,
  tight: boolean,
  endsShort: boolean,
): boolean {
  // A title that had room for the next word was ended; what follows is another.
  if (!tight || (endsShort && !CHAPTER.test(heading.text))) return false;
  return (
    (round(heading.size) === round(line.size) && heading.bold === line.bold) || CHAPTER.test(heading.text)
  );
}

/** Whether a heading is the first line of two: the name of a chapter follows, however far below. */
export function isChapterLine(heading: FoundHeading): boolean {
  return CHAPTER.test(heading.text);
}

/**
 * The level of each heading, 0 for the title: larger and bolder ones stand higher. Where most are numbered, the parts of the
 * numbers tell. The title is the first heading when no other looks like it and none is larger.
 */
export function levelsOf(headings: readonly FoundHeading[]): number[] {
  const weight = ({ size, bold }: FoundHeading): number => 2 * round(size) + (bold ? 0.5 : 0);
  const [first] = headings;
  if (!first) return [];
  const top = Math.max(...headings.map(weight));
  const isHighest = weight(first) === top && headings.filter((one) => weight(one) === top).length === 1;
  const titled = isHighest && (headings.length > 1 || !NUMBER_PARTS.test(first.text));
  const chapters = titled ? headings.slice(1) : headings;
  const weights = [...new Set(chapters.map(weight))].sort((a, b) => b - a);
  const parts = chapters.map(({ text }) => NUMBER_PARTS.exec(text)?.[1]?.split('.').length);
  // A look counts as numbered when most headings of that look are; a date begins with a number, too.
  const isNumbered = (look: number): boolean => {
    const alike = chapters.flatMap((heading, at) => (weight(heading) === look ? [parts[at]] : []));
    return alike.filter((count) => count !== undefined).length > 0.6 * alike.length;
  };
  const numbered = new Set(weights.filter(isNumbered));
  const most = parts.filter((count) => count !== undefined).length > 0.6 * chapters.length;
  const levels = chapters.map((heading, at) => {
    const byLook = weights.indexOf(weight(heading)) + 1;
    return most && numbered.has(weight(heading)) ? (parts[at] ?? byLook) : byLook;
  });
  return titled ? [0, ...levels] : levels;
}
