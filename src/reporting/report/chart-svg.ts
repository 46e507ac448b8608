import type { Element, ElementContent } from 'hast';
import type { Language } from '../../catalog/types.js';
import { shareOf, stacked, type BarChart, type Chart, type TimelineChart } from './chart.js';
import { longDate } from './words.js';

/** Units of a drawing across; it is scaled to the width of the page. */
const WIDTH = 900;
const LABELS = 300;
const BAR = { height: 16, step: 28 };
const MARK = { step: 24, top: 58 };

/** A chart as an SVG element. Its colours are the style sheet's, so that it follows light, dark and print. */
export function chartSvg(chart: Chart, language: Language): Element {
  return chart.kind === 'bars' ? barsSvg(chart) : timelineSvg(chart, language);
}

function barsSvg({ title, bars }: BarChart): Element {
  const room = WIDTH - LABELS - 50;
  const children = bars.flatMap(({ label, value }, n): ElementContent[] => {
    const y = n * BAR.step + 4;
    const share = Math.max(0, Math.min(100, value)) / 100;
    return [
      words(label, { x: LABELS - 10, y: y + 13, textAnchor: 'end' }),
      shape('rect', { className: ['track'], x: LABELS, y, width: room, height: BAR.height, rx: 3 }),
      shape('rect', { className: ['fill'], x: LABELS, y, width: room * share, height: BAR.height, rx: 3 }),
      words(String(value), { x: LABELS + room + 8, y: y + 13 }),
    ];
  });
  return drawing(`${title}: ${bars.map(({ label, value }) => `${label} ${value}`).join(', ')}`, {
    height: bars.length * BAR.step + 4,
    children,
  });
}

/** A line of time with the names of its days below it, each on a line of its own, so that none is over another. */
function timelineSvg(chart: TimelineChart, language: Language): Element {
  const { title, span, marks } = chart;
  const at = (day: string): number => 10 + shareOf(day, chart) * (WIDTH - 20);
  const line = 24;
  const stretch = span
    ? [
        shape('rect', {
          className: ['fill'],
          x: at(span.start),
          y: line - 8,
          width: Math.max(2, at(span.end) - at(span.start)),
          height: 16,
          rx: 3,
        }),
        words(span.label, { x: (at(span.start) + at(span.end)) / 2, y: 11, textAnchor: 'middle' }),
      ]
    : [];
  const days = stacked(chart).flatMap(({ date, label, today, share }, n): ElementContent[] => {
    const x = at(date);
    const y = MARK.top + n * MARK.step;
    const left = share < 0.5;
    const className = today ? ['mark', 'today'] : ['mark'];
    return [
      shape('line', { className, x1: x, x2: x, y1: line - 12, y2: y + 2 }),
      shape('circle', { className, cx: x, cy: line, r: 5 }),
      words(`${longDate(date, language)}: ${label}`, {
        x: left ? x + 8 : x - 8,
        y,
        textAnchor: left ? 'start' : 'end',
        ...(today && { className: ['today'] }),
      }),
    ];
  });
  return drawing(
    `${title}: ${marks.map(({ date, label }) => `${longDate(date, language)} ${label}`).join(', ')}`,
    {
      height: MARK.top + marks.length * MARK.step,
      children: [
        shape('line', { className: ['axis'], x1: 0, x2: WIDTH, y1: line, y2: line }),
        ...stretch,
        ...days,
      ],
    },
  );
}

function drawing(
  label: string,
  { height, children }: { height: number; children: ElementContent[] },
): Element {
  return shape(
    'svg',
    { className: ['chart'], viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', ariaLabel: label },
    children,
  );
}

/** Properties of an element; numbers are written with one decimal at most. */
type Values = Readonly<Record<string, string | number | string[]>>;

function words(text: string, properties: Values): Element {
  return shape('text', properties, [{ type: 'text', value: text }]);
}

function shape(tagName: string, values: Values, children: ElementContent[] = []): Element {
  const properties = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? String(Math.round(value * 10) / 10) : value,
    ]),
  );
  return { type: 'element', tagName, properties, children };
}
