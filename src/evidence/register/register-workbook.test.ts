import { expect, describe, it } from 'vitest';
import { workbook } from '../../workspace/tables/testing/workbook.js';
import { workbookText } from '../../workspace/tables/workbook-text.js';
import { readRegister } from './register.js';

const register = async (bytes: Uint8Array): Promise<ReturnType<typeof readRegister>> =>
  readRegister(await workbookText(bytes), 'registers/r.xlsx');

describe('a register in a workbook', () => {
  it('joins its sheets, leaves out those without dates and names what was not read', async () => {
    const found = await register(
      workbook([
        { name: 'Uitleg', rows: [['Zet elke vertrekker op een rij'], ['Vragen', 'hr@example.com']] },
        {
          name: 'H1',
          rows: [['Vertrekkers 2026'], [null], ['Nr', 'Naam', 'Uit dienst'], [1, 'A', 46082], [2, 'B', null]],
        },
        {
          name: 'H2',
          rows: [
            ['Nr', 'Naam', 'Uit dienst'],
            [3, 'C', '01-08-2026'],
            [4, 'D', '14-08-2026'],
          ],
        },
        { name: 'Los', rows: [[5, 'E', '2026-09-01']] },
      ]),
    );
    expect(found.events.map(({ id, date, sheet }) => `${id} ${date} ${sheet ?? ''}`)).toEqual([
      '1 2026-03-01 H1',
      '3 2026-08-01 H2',
      '4 2026-08-14 H2',
    ]);
    expect(found.leftOut).toEqual(['Uitleg']);
    expect(found.unread).toEqual([
      { sheet: 'H1', row: 5, why: 'no-date', text: '' },
      { sheet: 'Los', row: 1, why: 'no-header', text: '2026-09-01' },
    ]);
  });
});
