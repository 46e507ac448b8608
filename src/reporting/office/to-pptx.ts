import PptxGenJS from 'pptxgenjs';
import type { Deck, Slide } from '../report/deck.js';

const INK = '1C2430';
const SOFT = '56606E';
const ACCENT = '0B57A4';
const FONT = 'Calibri';
/** Inches of a 16:9 slide. */
const WIDTH = 13.33;
const HEIGHT = 7.5;
const MARGIN = 0.75;

type PptxSlide = ReturnType<PptxGenJS['addSlide']>;

/** A deck as a PowerPoint file: native text, tables and charts, so that it can be edited. */
export async function deckToPptx(deck: Deck): Promise<Uint8Array> {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.title = deck.title;
  file.company = 'Attest';
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
  });
  cover.addText(deck.subtitle, {
    x: MARGIN,
    y: 3.7,
    w: WIDTH - 2 * MARGIN,
    h: 0.6,
    fontFace: FONT,
    fontSize: 20,
    color: 'C9D1DC',
  });
  deck.slides.forEach((slide, n) => {
    draw(file, slide, n + 2);
  });
  return (await file.write({ outputType: 'uint8array' })) as Uint8Array;
}

function draw(file: PptxGenJS, slide: Slide, number: number): void {
  const page = file.addSlide();
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
  });
  page.addShape('rect', { x: MARGIN, y: 1.25, w: 0.9, h: 0.06, fill: { color: ACCENT } });
  let y = 1.6;
  if (slide.points && slide.points.length > 0)
    y = points(page, slide.points, y, slide.table === undefined && slide.bars === undefined);
  if (slide.table && slide.table.rows.length > 0) table(page, slide.table, y);
  if (slide.bars && slide.bars.length > 0) bars(file, page, slide.bars, y);
  if (slide.note !== undefined)
    page.addText(slide.note, {
      x: MARGIN,
      y: HEIGHT - 0.75,
      w: WIDTH - 2.5,
      h: 0.4,
      fontFace: FONT,
      fontSize: 12,
      color: SOFT,
    });
  page.addText(String(number), {
    x: WIDTH - 1.25,
    y: HEIGHT - 0.75,
    w: 0.5,
    h: 0.4,
    fontFace: FONT,
    fontSize: 12,
    color: SOFT,
    align: 'right',
  });
}

/** Writes the points and gives the y below them; alone on a slide they take all of it. */
function points(page: PptxSlide, list: readonly string[], y: number, alone: boolean): number {
  const height = alone ? HEIGHT - y - 0.9 : 0.45 * list.length + 0.2;
  const characters = list.join('').length;
  const fontSize = alone ? (characters > 1100 ? 13 : characters > 700 ? 15 : 18) : 16;
  page.addText(
    list.map((text) => ({ text, options: { bullet: { indent: 16 }, breakLine: true, paraSpaceAfter: 8 } })),
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

function table(page: PptxSlide, { head, rows }: NonNullable<Slide['table']>, y: number): void {
  const header = head.map((text) => ({
    text,
    options: { bold: true, fill: { color: 'F3F5F8' }, color: INK },
  }));
  const body = rows.map((row) => row.map((text) => ({ text, options: { color: INK } })));
  page.addTable([header, ...body], {
    x: MARGIN,
    y,
    w: WIDTH - 2 * MARGIN,
    colW: columnWidths(head, rows),
    fontFace: FONT,
    fontSize: 13,
    border: { type: 'solid', pt: 0.75, color: 'D5DAE1' },
    margin: 0.06,
    valign: 'middle',
  });
}

function columnWidths(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const weights = head.map(
    (title, n) => Math.max(title.length, ...rows.map((row) => Math.min(70, (row[n] ?? '').length))) ** 0.75,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => ((WIDTH - 2 * MARGIN) * weight) / total);
}

/** The chart draws its first category lowest, so the list is turned round. */
function bars(file: PptxGenJS, page: PptxSlide, list: NonNullable<Slide['bars']>, y: number): void {
  const upwards = [...list].reverse();
  page.addChart(
    file.ChartType.bar,
    [
      {
        name: 'Readiness',
        labels: upwards.map(({ label }) => label),
        values: upwards.map(({ value }) => value),
      },
    ],
    {
      x: MARGIN,
      y,
      w: WIDTH - 2 * MARGIN,
      h: HEIGHT - y - 0.9,
      barDir: 'bar',
      valAxisMinVal: 0,
      valAxisMaxVal: 100,
      valAxisHidden: true,
      valGridLine: { style: 'none' },
      chartColors: [ACCENT],
      showValue: true,
      dataLabelFontSize: 12,
      dataLabelColor: INK,
      catAxisLabelFontSize: 13,
      catAxisLabelFontFace: FONT,
      catAxisLabelColor: INK,
      barGapWidthPct: 45,
    },
  );
}
