import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TableError } from './grid.js';
import { readWorkbook } from './workbook.js';
import { gridsOfWorkbookText, workbookText } from './workbook-text.js';
import { workbook } from './testing/workbook.js';

describe('readWorkbook', () => {
  it('reads all sheets, dates of both epochs, and merged cells in all their places', async () => {
    const rows = [
      ['id', 'datum', 'wie'],
      ['A', 46082, 'x'],
      ['B', null, 'y'],
      ['C', 46083.75, 'z'],
    ];
    const [first, second] = await readWorkbook(
      workbook([
        { name: 'Q1 & Q2', rows, merges: ['B2:B3'] },
        { name: 'Leeg', rows: [] },
      ]),
    );
    expect(first?.sheet).toBe('Q1 & Q2');
    expect(first?.rows.slice(1)).toEqual([
      ['A', '2026-03-01', 'x'],
      ['B', '2026-03-01', 'y'],
      ['C', '2026-03-02T18:00:00', 'z'],
    ]);
    expect(second?.rows).toEqual([]);
    const [old] = await readWorkbook(workbook([{ name: 'S', rows: [['d'], [46082 - 1462]] }], true));
    expect(old?.rows[1]).toEqual(['2026-03-01']);
  });

  it('reads what a program formatted down to the last row and column', async () => {
    const [reviews, empty] = await readWorkbook(
      readFileSync('src/workspace/tables/testing/whole-columns-of-calc.xlsx'),
    );
    expect(reviews?.rows[0]).toEqual(['ID', 'Reviewer', 'Reviewed on', 'Result', 'Notes']);
    expect(reviews?.rows[59]).toEqual([
      'AR-059',
      'A. Jansen',
      '2026-01-04',
      'ok',
      'CC6.2 done; AWS20240101 ref',
    ]);
    expect(reviews?.rows).toHaveLength(60);
    expect(empty?.rows).toEqual([]);
    const formatted = `<row r="3"/><row r="4" ht="20"><c r="A4" s="1"/><c r="XFD4" s="1"></c></row>
      <row r="5"><c r="B5" s="1"/><c r="C5" t="str"><f>A1</f><v>x</v></c></row>
      <row r="1048576" s="1" customFormat="1"><c r="A1048576" s="1"/></row>`;
    const behind = `<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>
      <conditionalFormatting sqref="A1:XFD1048576"/><dataValidation sqref="D2:D1048576"/><autoFilter ref="A1:XFD1048576"/>`;
    const [sheet] = await readWorkbook(
      workbook(
        [
          {
            name: 'S',
            rows: [
              ['"FY2025" "CC6":', 'b'],
              ['c', 'd'],
            ],
          },
        ],
        false,
        formatted,
        behind,
      ),
    );
    expect(sheet?.rows.slice(0, 2)).toEqual([
      ['"FY2025" "CC6":', 'b', ''],
      ['c', 'd', ''],
    ]);
    expect(sheet?.rows[4]?.slice(1)).toEqual(['', 'x']);
    expect(sheet?.rows).toHaveLength(5);
  });

  it('refuses what is no workbook, unpacks too far or spans too much', async () => {
    const far = workbook(
      [{ name: 'S', rows: [['a']] }],
      false,
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    );
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': [new Uint8Array(60_000_000), { level: 1 }] });
    for (const bad of [
      far,
      bomb,
      new Uint8Array([0x50, 0x4b, 3, 4]),
      zipSync({ 'a.txt': new Uint8Array(1) }),
    ])
      await expect(readWorkbook(bad)).rejects.toThrow(TableError);
    const text = await workbookText(far);
    expect(() => gridsOfWorkbookText(text)).toThrow(/more than (?:200,000 rows|2,000,000 cells)/);
  });
});
