import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isAsNamed } from './evidence-form.js';

const text = (said: string): Uint8Array => new TextEncoder().encode(said);
const bytes = (...parts: (readonly number[] | string)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...text(part)] : part)));
const wide = (said: string, mark: boolean): Uint8Array =>
  bytes(
    mark ? [0xff, 0xfe] : [],
    [...said].flatMap((char) => [char.charCodeAt(0), 0]),
  );

const PNG = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 0, 1, 0, 0, 0, 1], 'IDATx');
const PDF = text('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n');
const JPEG = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', [0xff, 0xda, 0, 8, 1, 2]);
const OLE = bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const BOOK = zipSync({ '[Content_Types].xml': text('<Types/>'), 'xl/workbook.xml': text('<workbook/>') });
const LETTER = zipSync({ 'word/document.xml': text('<document/>') });
const MAIL = text('From: anna@example.com\r\nDate: Mon, 4 May 2026 09:00:00 +0200\r\n\r\nApproved.\r\n');
const NOTE = text('reviewed by Anna on 4 May 2026: all in order\n');
const PAGE = text('<!DOCTYPE html>\n<html><title>Sign in</title></html>\n');

describe('a file of evidence', () => {
  it.each<[string, Uint8Array]>([
    ['a.pdf', PDF],
    ['A.PDF', PDF],
    ['a.png', PNG],
    ['a.jpg', JPEG],
    ['a.jpeg', JPEG],
    ['a.xlsx', BOOK],
    ['locked.xlsx', OLE],
    ['a.docx', LETTER],
    ['a.zip', LETTER],
    ['a.xls', OLE],
    // Systems call their tables so.
    ['a.xls', PAGE],
    ['a.json', text('{"kept": true}')],
    ['a.json', text('\uFEFF[1, 2]')],
    ['lines.json', text('{"a": 1}\n{"a": 2}\n')],
    ['pages.json', text('{\n "a": "}"\n}\n{\n "a": [2]\n}\n')],
    ['a.json', wide('{"a": 1}', true)],
    ['a.csv', text('user;kept\nanna;ja\n')],
    ['a.csv', wide('user,kept\n', true)],
    ['a.csv', wide('user,kept\n', false)],
    ['a.csv', Uint8Array.from([0x6e, 0x61, 0xef, 0x66, 0x2c, 0x31])],
    ['a.eml', MAIL],
    ['a.html', PAGE],
    ['a.xml', text('<?xml version="1.0"?><a/>')],
    ['a.txt', NOTE],
    ['a.unknown', NOTE],
    ['no-ending', NOTE],
    ['constructor', NOTE],
  ])('%s is what its name says', (path, content) => {
    expect(isAsNamed(path, content, true)).toBe(true);
  });

  it.each<[string, Uint8Array]>([
    ['a.pdf', NOTE],
    ['a.pdf', PNG],
    ['begun.pdf', text('%PDF-1.4\n')],
    ['a.png', NOTE],
    ['a.png', PDF],
    ['begun.png', PNG.subarray(0, 24)],
    ['a.jpg', PNG],
    ['begun.jpg', JPEG.subarray(0, 8)],
    ['a.gif', NOTE],
    ['a.webp', NOTE],
    ['a.xlsx', NOTE],
    ['a.xlsx', LETTER],
    ['cut.xlsx', BOOK.subarray(0, 60)],
    ['a.docx', BOOK],
    ['a.zip', NOTE],
    ['empty.zip', zipSync({})],
    ['a.json', NOTE],
    ['cut.json', text('{"a": 1, "b": ')],
    ['a.json', text('{"a": 1} and more')],
    ['a.csv', PAGE],
    ['a.csv', BOOK],
    ['a.csv', PDF],
    ['a.tsv', PNG],
    ['a.eml', NOTE],
    ['a.msg', NOTE],
    ['a.html', NOTE],
    ['a.xml', NOTE],
    ['a.txt', PNG],
    ['a.md', bytes('abc', [0, 1, 2])],
    ['a.mp4', NOTE],
    ['a.gz', NOTE],
  ])('%s is not', (path, content) => {
    expect(isAsNamed(path, content, true)).toBe(false);
  });

  it('is judged by its beginning when that is all that was read', () => {
    expect(isAsNamed('a.pdf', text('%PDF-1.7\n'), false)).toBe(true);
    expect(isAsNamed('a.json', text('[{"a": 1}, {"a"'), false)).toBe(true);
    expect(isAsNamed('a.json', NOTE, false)).toBe(false);
    expect(isAsNamed('a.xlsx', BOOK.subarray(0, 60), false)).toBe(true);
    expect(isAsNamed('a.xlsx', NOTE, false)).toBe(false);
  });
});
