import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { analyseDocument } from '../analysis/analyse-document.js';
import { DocumentParser } from '../workspace/markdown/parse-document.js';
import { importFile } from './import-file.js';
import type { ImportProblem } from './import-problem.js';
import { importReport, importReportLines } from './import-report.js';
import type { ImportResult } from './types.js';

const FIXTURES = join(import.meta.dirname, '../../test/fixtures/importing');
const fixture = (name: string): { name: string; bytes: Uint8Array } => ({
  name,
  bytes: new Uint8Array(readFileSync(join(FIXTURES, name))),
});
const OPTIONS = { today: '2026-11-24' };

async function markdownOf(name: string): Promise<string> {
  const { files } = await importFile(fixture(name), OPTIONS);
  return files[0]?.text ?? '';
}

async function problemOf(file: { name: string; bytes: Uint8Array }): Promise<string> {
  try {
    await importFile(file, OPTIONS);
  } catch (error) {
    return (error as ImportProblem).kind;
  }
  return 'none';
}

describe('importFile on files that cost far more than they hold', () => {
  const messageOf = async (name: string, bytes: Uint8Array): Promise<string> => {
    try {
      await importFile({ name, bytes }, OPTIONS);
    } catch (error) {
      return (error as ImportProblem).message;
    }
    return 'none';
  };
  const docx = (body: string): Uint8Array =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    });
  it.each<[name: string, bytes: Uint8Array, message: string]>([
    ['breaks.docx', docx(`<w:p><w:r>${'<w:br/>'.repeat(260_000)}</w:r></w:p>`), '250,000 tags'],
    ['comments.docx', docx('<!---->'.repeat(260_000)), '250,000 tags'],
    ['tags.html', strToU8(`<p>hello there${'<br>a'.repeat(260_000)}`), '250,000 tags'],
    ['attributes.html', strToU8(`<p ${'a=1 '.repeat(260_000)}>hello there`), '250,000 tags'],
    ['paragraphs.html', strToU8('<p>hi there'.repeat(20_100)), '20,000 paragraphs'],
    ['spans.html', strToU8(`<table>${'<tr><td colspan=1000 rowspan=65534>ab'.repeat(2000)}`), '40,000 cells'],
    ['jagged.html', strToU8(`<table><tr>${'<td>a'.repeat(300)}${'<tr><td>a'.repeat(300)}`), '40,000 cells'],
    [
      'shapes.rtf',
      strToU8(`{\\rtf1 \\trowd${'\\cellx9 '.repeat(1000)}${'hi\\cell\\row '.repeat(60)}}`),
      '40,000 cells',
    ],
    ['rows.csv', strToU8(`ref_id,name\n${'C1,Review\n'.repeat(6000)}`), '5,000 rows'],
    ['objects.pdf', strToU8(`%PDF-1.5\n${'obj endobj '.repeat(151_000)}`), '150,000 objects'],
    ['deep.yaml', strToU8(`a: ${'['.repeat(1000)}`), '64 levels'],
  ])('refuses %s and names the limit', async (name, bytes, message) => {
    expect(await messageOf(name, bytes)).toContain(message);
  });

  it('takes a document of 19,000 breaks and blanks around its text, and links by the hundred, in no time', async () => {
    const blanks = `<w:p><w:r>${'<w:br/>'.repeat(120_000)}<w:t>hello there</w:t></w:r></w:p>`;
    const notes = Array.from(
      { length: 900 },
      (_, n) =>
        `<div id=all><p><a href="#f${n}" id=r${n}>1</a> hi there<p id=f${n}><a href="#r${n}">2</a> note`,
    );
    const rules = 'li{font-weight:bold} ol li{font-size:9pt} '.repeat(2400);
    const list = `<style>${rules}</style>${'<ol><li>hello there</ol>'.repeat(2000)}`;
    const began = process.cpuUsage();
    for (const [name, bytes] of [
      ['a.docx', docx(blanks)],
      ['a.html', strToU8(`<html>${notes.join('</div>')}`)],
      ['b.html', strToU8(`<html>${list}`)],
    ] as const)
      expect(await messageOf(name, bytes)).toBe('none');
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(15);
  }, 60_000);

  it('reads JSON on one line, as programs write it', async () => {
    const control = {
      id: 'c',
      title: 'Review',
      parts: [{ name: 'statement', prose: 'Access is reviewed.' }],
    };
    const controls = Array.from({ length: 200 }, (_, n) => ({ ...control, id: `c${n}` }));
    const text = JSON.stringify({ catalog: { metadata: { title: 'x' }, controls } }).replaceAll('":', '": ');
    const { files } = await importFile({ name: 'catalog.json', bytes: strToU8(text) }, OPTIONS);
    expect(files[0]?.text).toContain('Access is reviewed.');
  });
});

describe('importFile on real documents', () => {
  it.each(['access-control.docx', 'access-control.pdf'])(
    'keeps headings, lists and tables of %s',
    async (name) => {
      const text = await markdownOf(name);
      expect(text).toMatch(
        /^---\ntitle: Access Control Policy\nstatus: draft\nsource:\n {2}file: access-control\.(docx|pdf)\n/,
      );
      expect(text).toMatch(/\n#+ Access Control Policy\n/);
      expect(text).toMatch(/\n#+ 2\. Access reviews\n/);
      expect(text).toMatch(/\n#+ 2\.1 Times\n/);
      expect(text).toContain('- Shared accounts are not allowed\n  - Exceptions are approved by the CTO');
      expect(text).toContain('1. Export the users\n2. Compare them with the role list');
      expect(text).toMatch(/\| Event +\| Time +\| Responsible \|\n\| -+ \|/);
      expect(text).toContain('| Leaver         | Within one working day   | IT support  |');
      expect(text).toContain('Wachtwoorden hebben minimaal 14 tekens.');
    },
  );

  it('says where the text stood', async () => {
    expect(await markdownOf('access-control.docx')).toContain(
      '<!-- source: access-control.docx, paragraph 12 -->',
    );
    expect(await markdownOf('incident-plan.pdf')).toContain('<!-- source: incident-plan.pdf, page 2 -->');
  });

  it('reads tables and lists of a browser PDF', async () => {
    const text = await markdownOf('incident-plan.pdf');
    expect(text).toContain('| Critical | 15 minutes     | 24 hours           |');
    expect(text).toContain('1. Isolate the affected system from the network.');
    expect(text).toContain('- Preserve logs\n- Tell the CTO');
  });

  it('reads a table as Dutch Excel writes it: a byte order mark, semicolons', async () => {
    const csv =
      '\ufeffref_id;name;description;status\r\nAC-1;Toegang;"Elk kwartaal; de CISO tekent";active\r\n';
    const { files } = await importFile({ name: 'maatregelen.csv', bytes: strToU8(csv) }, OPTIONS);
    expect(files[0]?.text).toContain('statement: Elk kwartaal; de CISO tekent');
    expect(files[0]?.text).toContain('status: implemented');
  });

  it('tells what was kept, changed and left out, in both languages', async () => {
    const result = await importFile(fixture('access-control.docx'), OPTIONS);
    const english = importReportLines(result, 'en');
    expect(english[0]).toMatch(
      /^kept: \d+ headings, \d+ paragraphs, \d+ list items, 1 table, \d+ filled cells$/,
    );
    expect(importReportLines(result, 'nl')[0]).toMatch(/^behouden: \d+ koppen, \d+ alinea’s/);
    const pdf = importReportLines(await importFile(fixture('incident-plan.pdf'), OPTIONS), 'en');
    expect(pdf.at(-1)).toMatch(/^check: A PDF does not say what is a heading/);
  });

  it('gives a report in which nothing of a file is Markdown', () => {
    const result: ImportResult = {
      files: [{ path: 'policies/a.md', text: '' }],
      notes: [{ about: 'hidden', effect: 'left-out', en: 'Hidden: “[x](command:y) <b>”.', nl: '' }],
    };
    expect(importReport([{ source: '*a*.docx', result }], 'en')).toContain(
      '## \\*a\\*.docx\n\n- policies/a.md\n- left out: Hidden: “\\[x\\](command:y) \\<b\\>”.',
    );
  });

  it('gives text that the analysis links', async () => {
    for (const name of ['access-control.docx', 'access-control.pdf']) {
      const text = await markdownOf(name);
      const document = new DocumentParser().parse({
        uri: 'file:///w/policies/a.md',
        path: 'policies/a.md',
        version: 0,
        text,
      });
      expect(document.policyType).toBe('access-control');
      expect(document.frontMatter?.status?.value).toBe('draft');
      expect([...analyseDocument(document).substantiated.keys()]).toContain('CC6.3');
    }
  });
});

describe('importFile on hostile and useless files', () => {
  it('refuses a PDF with a password', async () => {
    expect(await problemOf(fixture('encrypted.pdf'))).toBe('encrypted');
  });

  it('refuses a password-protected Word file', async () => {
    expect(
      await problemOf({ name: 'x.docx', bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]) }),
    ).toBe('encrypted');
  });

  it('refuses a zip bomb, also one that lies about its size', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) });
    expect(await problemOf({ name: 'bomb.docx', bytes: bomb })).toBe('too-large');
    const lie = bomb.slice();
    // The sizes in the central directory, little-endian, become 1,000 bytes.
    const view = new DataView(lie.buffer, lie.byteOffset);
    for (let at = 0; at + 46 < lie.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    expect(await problemOf({ name: 'lie.docx', bytes: lie })).toMatch(/unreadable|empty|too-large/);
  }, 30_000);

  it('refuses what would keep its readers busy for minutes, at once', async () => {
    const word = (body: string): Uint8Array => {
      const parts = unzipSync(fixture('access-control.docx').bytes);
      const xml = new TextDecoder().decode(parts['word/document.xml']);
      return zipSync({
        ...parts,
        'word/document.xml': strToU8(xml.replace('<w:body>', () => `<w:body>${body}`)),
      });
    };
    const run = (inside: string): string => `<w:r>${inside}</w:r>`;
    const started = performance.now();
    for (const [name, bytes, kind] of [
      ['text.docx', word(`<w:p>${run(`<w:t>${'a '.repeat(3_000_000)}</w:t>`)}</w:p>`), 'too-large'],
      [
        'fields.docx',
        word(`<w:p>${run('<w:fldChar w:fldCharType="begin"/>').repeat(20_000)}</w:p>`),
        'too-large',
      ],
      ['comment.docx', word('<!--'.repeat(50_000)), 'unreadable'],
      ['deep.html', strToU8('<div>'.repeat(50_000)), 'too-large'],
    ] as const)
      expect(await problemOf({ name, bytes }), name).toBe(kind);
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 60_000);

  it('takes nothing but text out of a Word file and drops dangerous links', async () => {
    const parts = unzipSync(fixture('access-control.docx').bytes);
    const rels = 'word/_rels/document.xml.rels';
    const evil = new TextDecoder()
      .decode(parts[rels])
      .replace('https://example.com/review', 'javascript:alert(1)');
    const bytes = zipSync({ ...parts, [rels]: strToU8(evil), 'word/vbaProject.bin': new Uint8Array(1000) });
    const { files } = await importFile({ name: 'evil.docx', bytes }, OPTIONS);
    expect(files[0]?.text).toContain('the procedure');
    expect(files[0]?.text).not.toContain('javascript:');
  });

  it('expands no entity and lets no tag through', async () => {
    const parts = unzipSync(fixture('access-control.docx').bytes);
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]>${xml.replace(/^<\?xml[^>]*\?>/, '')}`;
    const withEntity = zipSync({ ...parts, 'word/document.xml': strToU8(bomb) });
    expect(await problemOf({ name: 'entity.docx', bytes: withEntity })).toBe('unreadable');
    const tagged = xml.replace(
      'This policy applies',
      '&lt;script&gt;alert(1)&lt;/script&gt; This policy applies',
    );
    const { files } = await importFile(
      { name: 'tag.docx', bytes: zipSync({ ...parts, 'word/document.xml': strToU8(tagged) }) },
      OPTIONS,
    );
    expect(files[0]?.text).toContain('\\<script>alert(1)\\</script>');
    const html =
      '<title>x</title><h1>Access policy</h1><p onclick="x()">Doors are <b>locked</b>.<script>alert(1)</script></p><img src="https://example.com/a.png">';
    const page = await importFile({ name: 'page.html', bytes: strToU8(html) }, OPTIONS);
    expect(page.files[0]?.text).toContain('Doors are **locked**.');
    expect(page.files[0]?.text).not.toMatch(/<script|onclick|example\.com/);
    expect(page.notes.map(({ about }) => about)).toContain('picture');
  });

  it('leaves out a table of contents of RTF that ends within its last line, and no text behind it', async () => {
    const contents = '{\\field{\\*\\fldinst TOC \\\\o "1-2"}{\\fldrslt Doors\\tab 1\\par Keys\\tab 2}}';
    const rtf = (behind: string): string =>
      `{\\rtf1 {\\b Access}\\par ${contents}${behind}\\par Doors are locked at night.\\par}`;
    const textOf = async (behind: string): Promise<string> =>
      (await importFile({ name: 'x.rtf', bytes: strToU8(rtf(behind)) }, OPTIONS)).files[0]?.text ?? '';
    expect(await textOf('')).not.toMatch(/Doors 1|Keys 2/);
    expect(await textOf('. Keys are counted.')).toContain('Keys are counted.');
  });

  it('refuses pages and RTF nested without end, and what is no zip', async () => {
    const nested = `${'<div>'.repeat(5000)}x`;
    expect(await problemOf({ name: 'deep.html', bytes: strToU8(nested) })).toBe('too-large');
    expect(await problemOf({ name: 'x.rtf', bytes: strToU8(`{\\rtf1 ${'{'.repeat(5000)}x`) })).toBe(
      'too-large',
    );
    expect(await problemOf({ name: 'x.rtf', bytes: strToU8('{\\rtf1{\\*\\objdata 00ff}}') })).toBe('empty');
    expect(await problemOf({ name: 'x.odt', bytes: strToU8('PK but no zip') })).toBe('unreadable');
  });

  it('refuses damaged, empty and unknown files with a reason', async () => {
    const pdf = fixture('access-control.pdf').bytes;
    expect(await problemOf({ name: 'cut.pdf', bytes: pdf.subarray(0, 200) })).toBe('unreadable');
    expect(await problemOf({ name: 'x.pdf', bytes: strToU8('hello') })).toBe('unreadable');
    expect(await problemOf({ name: 'x.docx', bytes: strToU8('PK but no zip') })).toBe('unreadable');
    expect(await problemOf({ name: 'x.docx', bytes: new Uint8Array() })).toBe('empty');
    expect(await problemOf({ name: 'x.yaml', bytes: strToU8('a: 1') })).toBe('unsupported');
    expect(await problemOf({ name: 'x.bin', bytes: new Uint8Array([0, 1, 2]) })).toBe('unsupported');
  });

  it('never suggests a path outside policies/', async () => {
    const { bytes } = fixture('access-control.docx');
    const { files } = await importFile({ name: '../../etc/Beleid & toegang (v2).docx', bytes }, OPTIONS);
    expect(files[0]?.path).toBe('policies/beleid-toegang-v2.md');
  });
});
