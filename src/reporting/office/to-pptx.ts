import PptxGenJS from 'pptxgenjs';
import { shareOf, stacked, type TimelineChart } from '../report/chart.js';
import type { Deck, Slide } from '../report/deck.js';
import { bylineOf } from '../report/tree.js';
import { longDate } from '../report/words.js';
import { forXml } from './for-xml.js';

const INK = '1C2430';
const SOFT = '56606E';
const ACCENT = '0B57A4';
const FONT = 'Arial';
/** Inches of a 16:9 slide. */
const WIDTH = 13.33;
const HEIGHT = 7.5;
const MARGIN = 0.75;
/** The languages that spelling is checked in. */
const LANGUAGES = { en: 'en-GB', nl: 'nl-NL' } as const;

type PptxSlide = ReturnType<PptxGenJS['addSlide']>;

/** A deck as a PowerPoint file: native text, tables and charts, so that it can be edited. */
export async function deckToPptx(given: Deck): Promise<Uint8Array> {
  const deck = forXml(given);
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.title = deck.title;
  file.author = 'Attest';
  // The library writes this one name without escaping it.
  file.company = escaped(deck.organisation);
  const lang = LANGUAGES[deck.language];
  const cover = file.addSlide();
  cover.background = { color: INK };
  cover.addText(deck.title, {
    x: MARGIN,
    y: 2.6,
    w: WIDTH - 2 * MARGIN,
    h: 1.1,
    fontFace: FONT,
    fontSize: 44,
    bold: true,
    color: 'FFFFFF',
    lang,
  });
  cover.addText(bylineOf(deck), {
    x: MARGIN,
    y: 3.7,
    w: WIDTH - 2 * MARGIN,
    h: 0.6,
    fontFace: FONT,
    fontSize: 20,
    color: 'C9D1DC',
    lang,
  });
  deck.slides.forEach((slide, n) => {
    draw(file, deck, slide, n + 2);
  });
  return (await file.write({ outputType: 'uint8array' })) as Uint8Array;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function draw(file: PptxGenJS, deck: Deck, slide: Slide, number: number): void {
  const page = file.addSlide();
  const lang = LANGUAGES[deck.language];
  page.addText(slide.title, {
    x: MARGIN,
    y: 0.45,
    w: WIDTH - 2 * MARGIN,
    h: 0.8,
    fontFace: FONT,
    fontSize: 28,
    bold: true,
    color: INK,
    fit: 'shrink',
    lang,
  });
  page.addShape('rect', { x: MARGIN, y: 1.25, w: 0.9, h: 0.06, fill: { color: ACCENT } });
  let y = 1.6;
  if (slide.points && slide.points.length > 0)
    y = points(page, slide.points, { y, lang, alone: slide.table === undefined });
  if (slide.table && slide.table.rows.length > 0) table(page, slide.table, y, lang);
  if (slide.timeline) timeline(page, slide.timeline, y, deck.language);
  const small = { fontFace: FONT, fontSize: 12, color: SOFT, h: 0.35, lang };
  if (slide.note !== undefined)
    page.addText(slide.note, { ...small, x: MARGIN, y: HEIGHT - 0.95, w: WIDTH - 2 * MARGIN });
  page.addText(`${deck.title} · ${bylineOf(deck)}`, {
    ...small,
    fontSize: 10,
    x: MARGIN,
    y: HEIGHT - 0.55,
    w: WIDTH - 2 * MARGIN - 1,
  });
  page.addText(String(number), {
    ...small,
    x: WIDTH - MARGIN - 0.8,
    y: HEIGHT - 0.55,
    w: 0.8,
    align: 'right',
  });
}

/** Writes the points and gives the y below them; alone on a slide they take all of it. */
function points(
  page: PptxSlide,
  list: readonly string[],
  { y, lang, alone }: { y: number; lang: string; alone: boolean },
): number {
  const height = alone ? HEIGHT - y - 1.1 : 0.45 * list.length + 0.2;
  const characters = list.join('').length;
  const fontSize = alone ? (characters > 1100 ? 13 : characters > 700 ? 15 : 18) : 16;
  page.addText(
    list.map((text) => ({
      text,
      options: { bullet: { indent: 16 }, breakLine: true, paraSpaceAfter: 10, lang },
    })),
    {
      x: MARGIN,
      y,
      w: WIDTH - 2 * MARGIN,
      h: height,
      fontFace: FONT,
      fontSize,
      color: INK,
      valign: 'top',
      fit: 'shrink',
    },
  );
  return y + height + 0.1;
}

function table(page: PptxSlide, { head, rows }: NonNullable<Slide['table']>, y: number, lang: string): void {
  const header = head.map((text) => ({
    text,
    options: { bold: true, fill: { color: 'F3F5F8' }, color: INK, lang },
  }));
  const body = rows.map((row) => row.map((text) => ({ text, options: { color: INK, lang } })));
  page.addTable([header, ...body], {
    x: MARGIN,
    y,
    w: WIDTH - 2 * MARGIN,
    colW: columnWidths(head, rows),
    fontFace: FONT,
    fontSize: rows.length > 6 ? 13 : 16,
    border: { type: 'solid', pt: 0.75, color: 'D5DAE1' },
    margin: 0.08,
    valign: 'middle',
  });
}

/** Days on a line, drawn with shapes; each day's name stands on a line of its own, so that none is over another. */
function timeline(page: PptxSlide, chart: TimelineChart, top: number, language: Deck['language']): void {
  const lang = LANGUAGES[language];
  const room = WIDTH - 2 * MARGIN;
  const at = (day: string): number => MARGIN + shareOf(day, chart) * room;
  const y = top + 0.75;
  const { span, marks } = chart;
  page.addShape('line', { x: MARGIN, y, w: room, h: 0, line: { color: 'D5DAE1', width: 2 } });
  if (span) {
    const x = at(span.start);
    const w = Math.max(0.05, at(span.end) - x);
    page.addShape('rect', { x, y: y - 0.13, w, h: 0.26, fill: { color: ACCENT } });
    const look = { fontFace: FONT, fontSize: 16, color: INK, bold: true, align: 'center', lang } as const;
    page.addText(span.label, { ...look, x, y: y - 0.65, w: Math.max(w, 3), h: 0.4 });
  }
  const step = Math.min(0.75, (HEIGHT - y - 1.6) / Math.max(1, marks.length));
  stacked(chart).forEach(({ date, label, today, share }, n) => {
    const x = at(date);
    const below = y + 0.45 + n * step;
    const color = today ? 'B3261E' : SOFT;
    const left = share < 0.5;
    const w = room / 2;
    page.addShape('line', { x, y: y - 0.2, w: 0, h: below - y + 0.4, line: { color, width: 1.25 } });
    page.addText(`${longDate(date, language)}: ${label}`, {
      x: left ? x + 0.05 : x - w - 0.05,
      y: below,
      w,
      h: 0.4,
      align: left ? 'left' : 'right',
      fontFace: FONT,
      fontSize: 16,
      color: today ? color : INK,
      bold: today === true,
      lang,
    });
  });
}

function columnWidths(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const weights = head.map(
    (title, n) => Math.max(title.length, ...rows.map((row) => Math.min(70, (row[n] ?? '').length))) ** 0.75,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => ((WIDTH - 2 * MARGIN) * weight) / total);
}
