import {
  BorderStyle,
  Footer,
  LineRuleType,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { Report } from '../report/tree.js';
import { bylineOf } from '../report/tree.js';
import { longDate, sayIn } from '../report/words.js';
import { INK, LINE, SOFT } from './docx-look.js';

/** The cover of a report: whose it is, what it is, of which day, and what a reader wants to know before opening it. */
export function cover({ title, organisation, date, language, facts }: Report): Paragraph[] {
  return [
    new Paragraph({
      spacing: { before: 4200, after: 160 },
      children: [new TextRun({ text: organisation, size: 30, color: SOFT })],
    }),
    new Paragraph({
      spacing: { after: 160, line: 240, lineRule: LineRuleType.AUTO },
      children: [new TextRun({ text: title, size: 64, bold: true, color: INK })],
    }),
    new Paragraph({
      spacing: { after: 480 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: LINE, space: 18 } },
      children: [new TextRun({ text: longDate(date, language), size: 26, color: SOFT })],
    }),
    ...facts.map(
      ({ label, value }) =>
        new Paragraph({
          spacing: { after: 80 },
          indent: { left: 2700, hanging: 2700 },
          tabStops: [{ type: TabStopType.LEFT, position: 2700 }],
          children: [
            new TextRun({ text: label, color: SOFT }),
            new TextRun({ children: [new Tab()] }),
            new TextRun({ text: value }),
          ],
        }),
    ),
  ];
}

/** The title of a report without a cover, at the top of its first page. */
export function titleOf(report: Report): Paragraph[] {
  return [
    new Paragraph({
      spacing: { after: 40 },
      children: [new TextRun({ text: report.title, size: 40, bold: true, color: INK })],
    }),
    new Paragraph({
      spacing: { after: 240 },
      children: [new TextRun({ text: bylineOf(report), color: SOFT })],
    }),
  ];
}

/** The list of contents, with page numbers where they can be worked out, down to the level given. */
export function contents(language: Report['language'], deepest: 1 | 2): (Paragraph | TableOfContents)[] {
  const title = sayIn(language)('Contents', 'Inhoud');
  return [
    new Paragraph({
      spacing: { after: 200 },
      children: [new TextRun({ text: title, size: 32, bold: true, color: INK })],
    }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: `1-${deepest}` }),
  ];
}

/** The foot of a page: what, whose and of when on the left, the number of the page on the right. */
export function footer(report: Report, room: number): Footer {
  const look = { size: 17, color: SOFT };
  return new Footer({
    children: [
      new Paragraph({
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 6 } },
        spacing: { after: 0 },
        tabStops: [{ type: TabStopType.RIGHT, position: room }],
        children: [
          new TextRun({ ...look, text: `${report.title} · ${bylineOf(report)}` }),
          new TextRun({ ...look, children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
