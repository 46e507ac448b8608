import type {
  Heading,
  List,
  Node,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
} from 'mdast';
import type { Chart } from './chart.js';
import { longDate } from './words.js';

/**
 * Reports are Markdown syntax trees (mdast): one tree is written as Markdown, HTML and Word. What the tree can't say
 * (colours, bars, where a page begins) is in `data`, and is left out where a format has none; a chart is a node of its
 * own, which Markdown gives in words.
 */
export type Tone = 'good' | 'fair' | 'bad' | 'muted';

/** A cell's text with how it is to look. */
export interface CellText {
  readonly text: string;
  readonly tone?: Tone;
  /** 0 to 100: shown as a bar where a format has bars. */
  readonly bar?: number;
}

export interface AttestData {
  readonly tone?: Tone;
  readonly bar?: number;
}

/** A chart among the blocks of a report. */
export interface ChartNode extends Node {
  type: 'attestChart';
  chart: Chart;
}

declare module 'mdast' {
  interface TableCellData {
    attest?: AttestData;
  }
  interface HeadingData {
    attest?: { readonly newPage?: boolean };
  }
  interface RootContentMap {
    attestChart: ChartNode;
  }
}

/** A report: its tree and what stands on its cover. */
export interface Report {
  readonly title: string;
  readonly organisation: string;
  /** ISO date of the day the report is of. */
  readonly date: string;
  readonly language: 'en' | 'nl';
  /** What a reader wants to know before opening it: the kind of report, the period, the score. */
  readonly facts: readonly ReportFact[];
  readonly tree: Root;
}

export interface ReportFact {
  readonly label: string;
  readonly value: string;
}

/** The organisation and the day, as they stand below a title and at the foot of a page. */
export function bylineOf({
  organisation,
  date,
  language,
}: Pick<Report, 'organisation' | 'date' | 'language'>): string {
  return `${organisation}, ${longDate(date, language)}`;
}

export const text = (value: string): PhrasingContent => ({ type: 'text', value });

export function heading(depth: Heading['depth'], value: string): Heading {
  return { type: 'heading', depth, children: [text(value)] };
}

/** The heading of a part that begins on a page of its own where a format has pages. */
export function partHeading(value: string): Heading {
  return { ...heading(2, value), data: { attest: { newPage: true } } };
}

export function chartNode(chart: Chart): ChartNode {
  return { type: 'attestChart', chart };
}

export function paragraph(...parts: readonly (string | PhrasingContent)[]): Paragraph {
  return { type: 'paragraph', children: parts.map((part) => (typeof part === 'string' ? text(part) : part)) };
}

export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}

export function list(items: readonly string[]): List {
  return {
    type: 'list',
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
  };
}

/** A table; each row has as many cells as the head. */
export function table(head: readonly string[], rows: readonly (readonly (string | CellText)[])[]): Table {
  return {
    type: 'table',
    children: [
      { type: 'tableRow', children: head.map((title) => cell(title)) },
      ...rows.map((row) => ({ type: 'tableRow' as const, children: row.map(cell) })),
    ],
  };
}

function cell(value: string | CellText): TableCell {
  const {
    text: content,
    tone,
    bar,
  } = typeof value === 'string' ? { text: value, tone: undefined, bar: undefined } : value;
  const children = content === '' ? [] : [text(content)];
  return tone === undefined && bar === undefined
    ? { type: 'tableCell', children }
    : { type: 'tableCell', children, data: { attest: { tone, bar } } };
}

export function tree(...children: readonly (RootContent | readonly RootContent[])[]): Root {
  return { type: 'root', children: children.flat() };
}

/** How a share of 100 looks. */
export function toneOf(score: number): Tone {
  return score >= 80 ? 'good' : score >= 50 ? 'fair' : 'bad';
}
