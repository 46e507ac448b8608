import { strFromU8, unzipSync } from 'fflate';
import type { Nodes, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { reportToDocx } from '../../src/reporting/office/to-docx.js';
import { deckToPptx } from '../../src/reporting/office/to-pptx.js';
import { workbookToXlsx } from '../../src/reporting/office/to-xlsx.js';
import { columnPlan, LANDSCAPE, needsLandscape, PORTRAIT } from '../../src/reporting/report/column-widths.js';
import { renderReport } from '../../src/reporting/render-report.js';
import { reportToHtml } from '../../src/reporting/report/to-html.js';
import { table, tree, type Report } from '../../src/reporting/report/tree.js';
import { xmlFault } from '../support/xml-fault.js';
import { sampleSources } from './sample-sources.js';

const { sources, texts } = sampleSources('nl');
const options = { version: '1', texts };

/** The parts of an office file that are XML, by name. */
function partsOf(bytes: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return new Map(parts.map(([name, content]) => [name, strFromU8(content)]));
}

function faultsOf(parts: ReadonlyMap<string, string>): string[] {
  return [...parts].flatMap(([name, xml]) => {
    const fault = xmlFault(xml);
    return fault === undefined ? [] : [`${name}: ${fault}`];
  });
}

function report(body: Root, more: Partial<Report> = {}): Report {
  return {
    title: 'T',
    organisation: 'O',
    date: '2026-11-24',
    language: 'en',
    facts: [],
    tree: body,
    ...more,
  };
}

const documentOf = async (one: Report): Promise<string> =>
  partsOf(await reportToDocx(one)).get('word/document.xml') ?? '';

describe('a Word report', () => {
  const rendered = renderReport('readiness', 'docx', sources, options);
  if (rendered.kind !== 'docx') throw new Error('no Word report');
  const given = rendered.report;

  it('has a cover, contents with page numbers, charts, and company and day at the foot, in its language', async () => {
    const parts = partsOf(await reportToDocx(given));
    expect(faultsOf(parts)).toEqual([]);
    const document = parts.get('word/document.xml') ?? '';
    const words = document.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(words).toMatch(/Meridian Metrics B\.V\. SOC 2-gereedheidsbeoordeling 24 november 2026 Rapport/);
    const pages = [...document.matchAll(/PAGEREF [^<]*<.*?<w:t[^>]*>(\d+)<\/w:t>/g)].map(([, page]) =>
      Number(page),
    );
    expect(pages.length).toBeGreaterThan(40);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect([...parts.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(2);
    const feet = [...parts].filter(([name]) => /footer\d+\.xml$/.test(name));
    expect(feet.length).toBeGreaterThan(0);
    for (const [, foot] of feet) {
      expect(foot).toContain('Meridian Metrics B.V., 24 november 2026');
      expect(foot).toContain('PAGE');
    }
    expect(parts.get('word/styles.xml')).toContain('w:lang w:val="nl-NL"');
  });

  it('repeats the head of every table and keeps it with the row below', async () => {
    const document = await documentOf(given);
    const tables = document.split('<w:tbl>').slice(1);
    expect(tables.length).toBeGreaterThan(20);
    for (const one of tables) {
      const [head = ''] = one.split('</w:tr>');
      expect(head).toContain('<w:tblHeader');
      expect(head).toContain('<w:keepNext');
    }
  });

  it('counts every numbered list from its own start', async () => {
    const body = fromMarkdown('1. a\n2. b\n\ntext\n\n1. c\n   1. d\n2. e\n   1. f\n\ntext\n\n7. g\n');
    const parts = partsOf(await reportToDocx(report(body)));
    const document = parts.get('word/document.xml') ?? '';
    const numbering = parts.get('word/numbering.xml') ?? '';
    const listOf = (letter: string): { id: string; level: number } => {
      const [, paragraph = ''] = new RegExp(`<w:p>((?:(?!</w:p>).)*>${letter}</w:t>)`).exec(document) ?? [];
      const id = /<w:numId w:val="(\d+)"/.exec(paragraph)?.[1] ?? '';
      return { id, level: Number(/<w:ilvl w:val="(\d+)"/.exec(paragraph)?.[1]) };
    };
    const startOf = ({ id, level }: { id: string; level: number }): string | undefined => {
      const [, own = ''] = new RegExp(`<w:num w:numId="${id}"(.*?)</w:num>`, 's').exec(numbering) ?? [];
      return new RegExp(`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="(\\d+)"`).exec(own)?.[1];
    };
    const [a, b, c, d, e, f, g] = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(listOf);
    if (!a || !b || !c || !d || !e || !f || !g) throw new Error('seven items');
    expect([a.id === b.id, c.id === e.id]).toEqual([true, true]);
    expect(new Set([a.id, c.id, d.id, f.id, g.id]).size).toBe(5);
    expect([a, c, d, f, g].map(startOf)).toEqual(['1', '1', '1', '1', '7']);
  });

  it('turns the page for a wide table only', async () => {
    const wide = table(
      ['Control', 'Title', 'Statement', 'Criteria', 'Owner', 'Frequency', 'Evidence', 'Policies', 'Status'],
      [
        [
          'AC-01',
          'Access review',
          'x '.repeat(100),
          'CC6.1',
          'Security',
          'quarterly',
          'Review',
          'policies/access.md',
          'implemented',
        ],
      ],
    );
    const document = await documentOf(report(tree(table(['A', 'B'], [['1', '2']]), wide)));
    expect([...document.matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => size.includes('landscape'))).toEqual([
      false,
      true,
    ]);
  });
});

describe('columns', () => {
  it('of every table in the reports break no word on their page', () => {
    const broken: string[] = [];
    for (const kind of ['readiness', 'gaps', 'controls', 'policies'] as const) {
      const rendered = renderReport(kind, 'docx', sources, options);
      if (rendered.kind !== 'docx') throw new Error('no Word report');
      const tables = rendered.report.tree.children.filter(
        (node: Nodes): node is Table => node.type === 'table',
      );
      expect(tables.length).toBeGreaterThan(0);
      for (const one of tables) {
        const room = needsLandscape(one, PORTRAIT) ? LANDSCAPE : PORTRAIT;
        const { widths, whole } = columnPlan(one, room);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(room);
        if (!whole) broken.push(`${kind}: ${JSON.stringify(one.children[0]).slice(0, 200)}`);
      }
    }
    expect(broken).toEqual([]);
  });
});

describe('names with characters that XML cannot hold', () => {
  const hostile = 'A\u0001c\u000bme <B&"V"> \ud800 ]]>';

  it('leave Word, PowerPoint and Excel files well-formed', async () => {
    const named = { ...sources, snapshot: { ...sources.snapshot, config: undefined } };
    const deck = renderReport('kickoff', 'pptx', named as typeof sources, options);
    if (deck.kind !== 'pptx') throw new Error('no deck');
    const slides = deck.deck.slides.map((slide) => ({ ...slide, title: hostile, points: [hostile] }));
    const pptx = await deckToPptx({ ...deck.deck, title: hostile, organisation: hostile, slides });
    const docx = await reportToDocx(
      report(tree(table([hostile, 'b'], [[hostile, hostile]])), { title: hostile, organisation: hostile }),
    );
    const xlsx = await workbookToXlsx({
      title: hostile,
      sheets: [{ name: 'One', head: [hostile], widths: [10], rows: [[hostile]] }],
    });
    for (const bytes of [pptx, docx, xlsx]) expect(faultsOf(partsOf(bytes))).toEqual([]);
  });

  it('cannot leave the style sheet of an HTML report', () => {
    const html = reportToHtml(report(tree(), { organisation: '"}</style><b>x</b>\n*{' }));
    expect(html.split('</style>')).toHaveLength(2);
    const foot = /@bottom-left\{content:("[^}]*")\}\}<\/style>/.exec(html)?.[1];
    expect(foot?.slice(1, -1)).not.toMatch(/["<>\n]/);
  });
});

describe('an Excel workbook', () => {
  it('prints as many pages wide as can be read, its head on each, and shows every line of a text', async () => {
    const xlsx = await workbookToXlsx({
      title: 'Acme & Co',
      sheets: [
        { name: "It's", head: ['A'], widths: [10], rows: [['word '.repeat(20)]] },
        { name: 'Wide', head: ['A', 'B'], widths: [200, 180], rows: [['a', 'b']] },
      ],
    });
    const parts = partsOf(xlsx);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('fitToWidth="1" fitToHeight="0"');
    expect(sheet).toContain('<oddFooter>&amp;LAcme &amp;&amp; Co&amp;R&amp;P / &amp;N</oddFooter>');
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('fitToWidth="2" fitToHeight="0"');
    expect(Number(/<row r="2"[^>]*\bht="([\d.]+)"/.exec(sheet)?.[1])).toBeGreaterThanOrEqual(150);
    expect(parts.get('xl/workbook.xml')).toContain("'It''s'!$1:$1</definedName>");
  });
});

describe('an HTML report', () => {
  it('lists its parts, and draws its charts without anything from outside', () => {
    const html = renderReport('readiness', 'html', sources, options);
    if (html.kind !== 'text') throw new Error('no text');
    const targets = [...html.text.matchAll(/<a href="#([^"]+)">/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(40);
    for (const id of targets) expect(html.text).toContain(`id="${id}"`);
    expect([...html.text.matchAll(/<svg /g)]).toHaveLength(2);
    expect(html.text).not.toMatch(/<script|<img|url\(|src=/);
  });
});
