import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Language } from '../../catalog/types.js';
import { type BarChart, type Chart, type TimelineChart } from '../report/chart.js';
import { longDate } from '../report/words.js';
import { ACCENT, FONT, INK, TONES } from './docx-look.js';

/** Pixels between the margins of an upright A4 page. */
const WIDTH = 640;
const DAY = 86_400_000;
/** The day that spreadsheets, and so the axes of charts, count from. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A chart as Word has them, with its figures in it, so that it can be edited. */
export function chartOf(chart: Chart, language: Language): Paragraph {
  return new Paragraph({
    spacing: { before: 120, after: 200 },
    children: [chart.kind === 'bars' ? bars(chart) : timeline(chart, language)],
  });
}

const LOOK = {
  legend: false,
  font: { name: FONT, color: INK },
  chartArea: { fill: 'none', border: 'none' },
} as const;

function bars({ title, bars: list }: BarChart): ChartRun {
  return new ChartRun({
    ...LOOK,
    type: 'bar',
    title,
    transformation: { width: WIDTH, height: 60 + 27 * list.length },
    categories: list.map(({ label }) => label),
    series: [{ name: title, values: list.map(({ value }) => value), color: ACCENT }],
    gapWidth: 45,
    categoryAxis: { reverseOrder: true },
    valueAxis: { minimum: 0, maximum: 100, visible: false, gridlines: false },
    dataLabels: { value: true, position: 'outsideEnd' },
  });
}

/** Bars from a day to a day: the first series only pushes the second to its place. */
function timeline({ title, span, marks }: TimelineChart, language: Language): ChartRun {
  const rows = [
    ...(span
      ? [
          {
            label: `${span.label}: ${longDate(span.start, language)} – ${longDate(span.end, language)}`,
            start: dayOf(span.start),
            length: dayOf(span.end) - dayOf(span.start),
            color: ACCENT,
          },
        ]
      : []),
    ...marks
      .filter(({ date }) => date !== span?.start && date !== span?.end)
      .map(({ date, label, today }) => ({
        label: `${label}: ${longDate(date, language)}`,
        start: dayOf(date),
        length: 0,
        color: today ? TONES.bad : INK,
      })),
  ];
  const first = Math.min(...rows.map(({ start }) => start));
  const last = Math.max(...rows.map(({ start, length }) => start + length));
  const thin = Math.max(1, Math.round((last - first) / 90));
  return new ChartRun({
    ...LOOK,
    type: 'bar',
    stacking: 'stacked',
    transformation: { width: WIDTH, height: 90 + 34 * rows.length },
    categories: rows.map(({ label }) => label),
    series: [
      { name: ' ', values: rows.map(({ start }) => start), color: 'FFFFFF' },
      {
        name: title,
        values: rows.map(({ length }) => Math.max(thin, length)),
        color: ACCENT,
        colors: rows.map(({ color }) => color),
      },
    ],
    gapWidth: 60,
    categoryAxis: { reverseOrder: true },
    valueAxis: {
      minimum: first - thin,
      maximum: last + 2 * thin,
      interval: Math.max(30, Math.round((last - first) / 5)),
      numberFormat: 'mmm\\ yyyy',
      gridlines: false,
    },
  });
}

function dayOf(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - EPOCH) / DAY);
}
