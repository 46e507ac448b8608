import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { workbookToXlsx } from './to-xlsx.js';

describe('a workbook', () => {
  it('is read back: numbers as numbers, formulas as text, no control characters', async () => {
    const bytes = await workbookToXlsx({
      title: 'x',
      sheets: [
        {
          name: 'One',
          head: ['A', 'B'],
          widths: [10, 10],
          rows: [
            ['=1+1', 3],
            ['a\u0001b', undefined],
          ],
        },
      ],
    });
    expect(await readSheet(Buffer.from(bytes))).toEqual([
      ['A', 'B'],
      ['=1+1', 3],
      ['a b', null],
    ]);
  });
});
