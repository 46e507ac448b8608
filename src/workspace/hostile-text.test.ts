import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withinTimeOnNode } from '../server/within-time.node.js';
import { DocumentParser } from './markdown/parse-document.js';
import { readSoc2Config } from './soc2-config.js';
import { inTimeFor, OutOfTime } from './within-time.js';
import { WorkspaceIndex } from './workspace-index.js';
import { YamlSource } from './yaml-source.js';

const many = (text: string, times: number): string => text.repeat(times);
const parse = (text: string): ReturnType<DocumentParser['parse']> =>
  new DocumentParser().parse({
    uri: 'file:///w/policies/a.md',
    path: 'policies/a.md',
    version: 0,
    text: `# Access\n\n${text}\n\n# After\n\nThe CTO reviews access.\n`,
  });

/** Generous, as test machines are busy: what these took before were minutes, or for ever. */
const LONGEST = 5000;

describe('Markdown that makes parsers slow', () => {
  it.each([
    ['brackets', many('[', 50_000)],
    ['closed brackets', many('[', 9000) + many(']', 9000)],
    ['links in links', many('[a](', 4000)],
    ['references', many('[a][', 4000)],
    ['images', many('![', 9000)],
    ['emphasis', many('*a ', 6000)],
    ['emphasis in emphasis', many('*a**b', 3000)],
    ['stars', `${many('*', 9000)}a${many('*', 9000)}`],
    ['quotes in quotes', `${many('>', 15_000)}a`],
    ['lists in lists', `${many('- ', 5000)}a`],
    ['numbered lists in lists', `${many('1. ', 5000)}a`],
    ['backticks', Array.from({ length: 190 }, (_, n) => many('`', n + 1)).join(' ')],
    ['a long line', many('a. ', 10_000)],
    ['opened comments', many('<!--', 20_000)],
    ['a paragraph of many lines', many('a\n', 20_000)],
    ['a quote whose lines lack its mark by turns', many('> a\nb\n', 15_000)],
    ['a quote with rows outside it', many('> |a|\n|-|\n', 9000)],
    ['a quote of many lines', many('> a\n', 20_000)],
    ['tags', many('<a href="', 2200)],
  ])('%s: left out with a message, and the rest is read', (_, text) => {
    const started = performance.now();
    const document = parse(text);
    expect(performance.now() - started).toBeLessThan(LONGEST);
    expect(document.problems.map(({ code }) => code)).toContain('partly-read');
    expect(document.sections.at(-1)?.content.heading).toBe('After');
  });

  it('reads headings and quotations that made patterns hang', () => {
    const started = performance.now();
    expect(parse(`## Access (${many('AAAA.0', 400)}!`).problems).toEqual([]);
    expect(performance.now() - started).toBeLessThan(LONGEST);
  });

  it('reads long lines that hold embedded pictures', () => {
    const text = `The CTO reviews ![access](data:image/png;base64,${many('iVBORw0KGgo+/A', 4000)}) monthly.`;
    const document = parse(text);
    expect(document.problems).toEqual([]);
    expect(document.sections[0]?.content.sentences[0]?.text).toMatch(/monthly\.$/);
  });

  it('leaves ordinary lists, tables and quotes alone', () => {
    const quoted = `${many('> - **A** is reviewed\n', 1200)}> | a | b |\n> |---|---|\n${many('> | c | d |\n', 1200)}`;
    expect(parse(quoted).problems).toEqual([]);
    expect(parse(many('> said\nin a line without its mark\n\n', 1500)).problems).toEqual([]);
    const rows = many('| **A** | [b](c.md) | `d` |\n', 800);
    const items = many('- **A** [b](c.md) `d` <e>\n', 800);
    expect(parse(`| x | y | z |\n|-|-|-|\n${rows}\n${items}\n> > > quoted\n`).problems).toEqual([]);
  });
});

describe('YAML that makes parsers slow', () => {
  it.each([
    ['brackets', `a: ${many('[', 20_000)}`],
    ['maps', `a: ${many('{a: ', 20_000)}`],
    ['dashes', `${many('- ', 20_000)}a`],
    ['brackets that a quotation seems to hide', `{"- a: b\n${many('[x!!y [x"', 110)}`],
    ['more of them', `[""a"\n${many('[', 30_000)}`],
  ])('%s: refused with a message', (_, text) => {
    const started = performance.now();
    const { problems, value } = new YamlSource(text);
    expect(performance.now() - started).toBeLessThan(LONGEST);
    expect(problems.map(({ code }) => code)).toEqual(['too-large']);
    expect(value).toBeNull();
  });

  it('finds the places of thousands of keys', () => {
    const started = performance.now();
    const source = new YamlSource(Array.from({ length: 5000 }, (_, n) => `k${n}: v\n`).join(''));
    for (let n = 0; n < 5000; n += 1) source.keyRange([], `k${n}`);
    expect(source.keyRange([], `k4999`).start.line).toBe(4999);
    expect(performance.now() - started).toBeLessThan(LONGEST * 2);
  });

  it('reads names that objects have', () => {
    const source = new YamlSource('__proto__: {a: 1}\nconstructor: x\ntoString: y\n');
    expect(Object.keys(source.value as object)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(({} as { a?: unknown }).a).toBeUndefined();
    expect(parse('## __proto__\n\n## constructor\n\nText.').sections.map(({ slug }) => slug)).toContain(
      'constructor',
    );
  });

  it('warns nobody of keys that are maps', () => {
    const said: unknown[] = [];
    const hear = (warning: unknown): void => void said.push(warning);
    process.on('warning', hear);
    void new YamlSource('title: {{name}}\nowner: {{some text}}\n').value;
    return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      process.off('warning', hear);
      expect(said).toEqual([]);
    });
  });
});

describe('a period', () => {
  const periodOf = (start: string, end: string): ReturnType<typeof readSoc2Config> =>
    readSoc2Config('file:///w/soc2.yaml', `report: {observationPeriod: {start: ${start}, end: ${end}}}`);

  it('is refused beyond five years, and outside 1990-2100', () => {
    for (const [start, end] of [
      ['0001-01-01', '9999-12-31'],
      ['2020-01-01', '2025-01-02'],
    ] as const) {
      const { report, problems } = periodOf(start, end);
      expect(report.observationPeriod).toBeUndefined();
      expect(problems[0]?.message.en).toMatch(/within 1990-2100|longer than 5 years/);
    }
    expect(periodOf('2020-01-01', '2024-12-31').report.observationPeriod).toBeDefined();
  });

  it('is held to the same as one of several, and there are no more than fifty', () => {
    const { report, problems } = readSoc2Config(
      'file:///w/soc2.yaml',
      `report: {periods: [{start: 1990-01-01, end: 2100-12-31}]}`,
    );
    expect(report.observationPeriod).toBeUndefined();
    expect(problems[0]?.message.en).toContain('longer than 5 years');
    const many = Array.from({ length: 60 }, (_, n) => `{start: ${2000 + n}-01-01, end: ${2000 + n}-12-31}`);
    const read = readSoc2Config('file:///w/soc2.yaml', `report: {periods: [${many.join(', ')}]}`);
    expect(read.report.periods).toHaveLength(50);
    expect(read.problems.map(({ code }) => code)).toEqual(['partly-read']);
  });
});

describe('more records than a company has', () => {
  const controls = (from: number, count: number): string =>
    `controls:\n${Array.from({ length: count }, (_, n) => `- { id: AC-${from + n}, frequency: daily }\n`).join('')}`;

  it.each([
    ['in one file', { 'controls.yaml': controls(0, 1200) }],
    ['in several', { 'controls/a.yaml': controls(0, 600), 'controls/b.yaml': controls(600, 600) }],
  ])('are left out with a message: controls %s', (_, files) => {
    const index = new WorkspaceIndex('file:///w');
    for (const [path, text] of Object.entries(files)) index.set(`file:///w/${path}`, { text, version: 1 });
    const { controls: read, fileProblems } = index.snapshot();
    expect(read).toHaveLength(1000);
    expect([...fileProblems.values()].flat().map(({ code }) => code)).toEqual(['partly-read']);
  });
});

describe('a file that takes too long', () => {
  beforeEach(() => {
    globalThis.attestWithinTime = (_, work) => withinTimeOnNode()(200, work);
  });
  afterEach(() => {
    globalThis.attestWithinTime = undefined;
  });

  it('is stopped even within a pattern, and what comes after goes on', () => {
    const slow = new RegExp(['^(a+)', '+$'].join(''));
    expect(() => inTimeFor(0, () => slow.test(`${many('a', 60)}b`))).toThrow(OutOfTime);
    expect(inTimeFor(0, () => 1)).toBe(1);
    expect(() =>
      inTimeFor(0, () => {
        throw new RangeError('its own');
      }),
    ).toThrow(RangeError);
  });

  it('is a file of which nothing is known', () => {
    const index = new WorkspaceIndex('file:///w');
    index.setTooSlow('file:///w/policies/a.md');
    const document = index.snapshot().documents.get('file:///w/policies/a.md');
    expect(document?.problems.map(({ code }) => code)).toEqual(['too-slow']);
    expect(document?.problems[0]?.message.en).toContain('5 seconds');
  });
});
