import { strFromU8, unzipSync } from 'fflate';
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

  it('names the font of every cell', async () => {
    const sheet = { name: 'One', head: ['A'], widths: [6], rows: [['x'], [3]] };
    const parts = unzipSync(await workbookToXlsx({ title: 'x', sheets: [sheet] }));
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    const fonts = [...styles.matchAll(/<font>.*?<\/font>/g)].map(([font]) => font);
    const used = [...styles.matchAll(/<xf fontId="(\d+)"/g)].map(([, id]) => fonts[Number(id)]);
    expect(used.length).toBeGreaterThanOrEqual(2);
    for (const font of used) expect(font).toContain('<name val="Calibri"/>');
  });

  it('has columns in which no word of a header is broken', async () => {
    const word = 'Gebruikelijke';
    const sheet = { name: 'One', head: [word], widths: [6], rows: [['x']] };
    const parts = unzipSync(await workbookToXlsx({ title: 'x', sheets: [sheet] }));
    const page = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const width = Number(/<col [^>]*width="([\d.]+)"/.exec(page)?.[1]);
    expect(width).toBeGreaterThan(1.2 * word.length);
  });
});
