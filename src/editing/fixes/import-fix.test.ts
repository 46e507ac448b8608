import { describe, expect, it } from 'vitest';
import { importDocuments } from './import-fix.js';
import type { FixRequest } from './fix.js';

const request = (paths: unknown, language: 'en' | 'nl' = 'en'): FixRequest =>
  ({ diagnostic: { data: { paths } }, context: { language } }) as unknown as FixRequest;

describe('importDocuments', () => {
  it('offers the import of all documents that are named', () => {
    expect(importDocuments(request(['policies/a.docx']))).toMatchObject([
      {
        title: 'Import policies/a.docx as Markdown…',
        command: { name: 'importDocuments', paths: ['policies/a.docx'] },
      },
    ]);
    expect(importDocuments(request(['a.docx', 'b.pdf'], 'nl'))[0]?.title).toBe(
      'Importeer deze 2 documenten als Markdown…',
    );
    expect(importDocuments(request(undefined))).toEqual([]);
  });
});
