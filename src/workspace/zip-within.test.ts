import { strToU8, zipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pdfLimit } from '../importing/pdf/inflated.js';
import { importDocx } from '../importing/docx/import-docx.js';
import { readRequestList } from '../reporting/request-list.js';
import { unzipWithin } from './zip-within.js';

const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);

describe('packed files', () => {
  it('are counted while they unpack, whatever sizes they state', () => {
    const bomb = zipSync({ 'a.xml': zeros(64) });
    // The size the archive states of the part, in its header and its directory.
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 30; at += 1) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    for (const file of [bomb, lying]) expect(() => unzipWithin(file, () => true)).toThrow('inflatedBytes');
    expect(unzipWithin(zipSync({ 'a.xml': strToU8('abc') }), () => true)['a.xml']).toEqual(strToU8('abc'));
  });

  it('are no Word documents with a hundred thousand paragraphs, or tables in tables', async () => {
    const word = (body: string): Uint8Array =>
      zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
    const options = { today: '2026-01-01' };
    const paragraphs = word('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(100_000));
    await expect(importDocx({ name: 'a.docx', bytes: paragraphs }, options)).rejects.toThrow(
      /20,000 paragraphs/,
    );
    const nested = word('<w:tbl><w:tr><w:tc>'.repeat(5000) + '</w:tc></w:tr></w:tbl>'.repeat(5000));
    await expect(importDocx({ name: 'a.docx', bytes: nested }, options)).rejects.toThrow(/200 levels/);
  });
});

describe('lists of requests', () => {
  const sheet = (rows: string): Uint8Array =>
    zipSync({ 'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`) });

  it.each([
    ['a far row', sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), /200,000 rows/],
    ['a far column', sheet('<row r="1"><c r="XFD150000"><v>1</v></c></row>'), /2,000,000 cells/],
    ['many cells', sheet(`<row r="1">${'<c/>'.repeat(2_100_000)}</row>`), /2,000,000 cells/],
    [
      'many texts',
      zipSync({ 'xl/sharedStrings.xml': strToU8('<si/>'.repeat(2_100_000)) }),
      /2,000,000 cells/,
    ],
    ['many lines', strToU8('Request,Due\n' + 'a,b\n'.repeat(100_000)), /5,000 rows/],
  ])('with %s are refused', async (_, bytes, message) => {
    await expect(readRequestList(bytes)).rejects.toThrow(message);
  });
});

describe('PDF', () => {
  const pdf = (filter: string, data: Uint8Array): Uint8Array => {
    const [head, tail] = [
      strToU8(`%PDF-1.7\n5 0 obj\n<< /Filter ${filter} >>\nstream\n`),
      strToU8('\nendstream'),
    ];
    const whole = new Uint8Array(head.length + data.length + tail.length);
    whole.set(head);
    whole.set(data, head.length);
    whole.set(tail, head.length + data.length);
    return whole;
  };

  it('is refused when it unpacks too far, once or twice over, or is packed too often', () => {
    const once = zlibSync(zeros(64));
    expect(pdfLimit(pdf('/FlateDecode', once))).toBe('inflatedBytes');
    expect(pdfLimit(pdf('/Fl#61teDecode', once))).toBe('inflatedBytes');
    expect(pdfLimit(pdf('[/FlateDecode /FlateDecode]', zlibSync(once)))).toBe('inflatedBytes');
    expect(pdfLimit(pdf('[/FlateDecode /FlateDecode /FlateDecode]', once))).toBe('pdfFilters');
    expect(pdfLimit(pdf('/FlateDecode', zlibSync(strToU8('BT (text) Tj ET'))))).toBeUndefined();
  });
});
