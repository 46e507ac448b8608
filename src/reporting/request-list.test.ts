import { describe, expect, it } from 'vitest';
import { periodsIn } from '../evidence/requests/periods.js';
import { spanName } from '../evidence/requests/populations.js';
import { dayOf } from '../evidence/day.js';
import { workbook } from '../workspace/tables/testing/workbook.js';
import { readRequestList, RequestListError } from './request-list.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const SCOPE = { start: dayOf('2026-03-01'), end: dayOf('2026-08-31') };

describe('readRequestList', () => {
  it('reads all sheets with requests, merged controls for all their rows, and leaves section headings out', async () => {
    const list = await readRequestList(
      workbook([
        { name: 'Read me', rows: [['Upload to the portal'], ['Contact', 'a@example.com']] },
        {
          name: 'Security',
          rows: [
            ['Acme – PBC list', null, null, null],
            ['Req #', 'TSC Ref', 'Control', 'Description of Request', 'Due Date'],
            ['1.0', 'Access', null, null, null],
            ['1.1', 'CC6.2', 'AC-03', 'Access review', '9/15/2026'],
            ['1.2', 'CC6.2', null, 'Sign-off', '09/06/2026'],
          ],
          merges: ['C4:C5', 'A1:E1'],
        },
        {
          name: 'Beschikbaarheid',
          rows: [
            ['Nr.', 'Beheersmaatregel', 'Gevraagd bewijs'],
            ['9', 'BK-02', 'Hersteltest'],
          ],
        },
      ]),
    );
    expect(list.map(({ id, control, text, due, sheet }) => [id, control, text, due, sheet])).toEqual([
      ['1.1', 'AC-03', 'Access review', '2026-09-15', 'Security'],
      ['1.2', 'AC-03', 'Sign-off', '2026-09-06', 'Security'],
      ['9', 'BK-02', 'Hersteltest', undefined, 'Beschikbaarheid'],
    ]);
  });

  it.each([
    [
      'Ref.;Criteria/Control;Evidence requested;Owner;Requested on;Needed by\n1.1;CC6.2;Hires;X;2026-09-01;15-Sep-26\n',
      '1.1|CC6.2|Hires|2026-09-15',
    ],
    ['Ref,Control Number,Requested Information,Status\n1,AC-03,Review,Open\n', '1|AC-03|Review|'],
    [
      'PBC #,Control ID,Document / Information Requested,Date needed\n4,AC-03,Review,2026-09-15\n',
      '4|AC-03|Review|2026-09-15',
    ],
    [
      'Volgnr;Maatregel;Omschrijving;Uiterlijk;Status\n3;AC-03;Beoordeling;15-09-2026;Open\n',
      '3|AC-03|Beoordeling|2026-09-15',
    ],
    [
      'Verzoeknummer;Beheersmaatregel;Gevraagde documenten;Inleverdatum\n3;AC-03;Beoordeling;1 okt 2026\n',
      '3|AC-03|Beoordeling|2026-10-01',
    ],
  ])('knows the headings of %j', async (text, expected) => {
    const [one] = await readRequestList(bytes(text));
    expect([one?.id, one?.control, one?.text, one?.due ?? ''].join('|')).toBe(expected);
  });

  it('says when a list cannot be read in full', async () => {
    await expect(readRequestList(bytes('Ref,Request\n1,"open\n2,b\n'))).rejects.toThrow(RequestListError);
  });
});

it.each([
  [
    '',
    'Scan reports for sampled months: April 2026 and July 2026',
    ['2026-04-01 – 2026-04-30', '2026-07-01 – 2026-07-31'],
  ],
  ['April 2026', 'Scan report 2025', ['2026-04-01 – 2026-04-30']],
  ['2026-03-01 to 2026-03-31', '', ['2026-03-01 – 2026-03-31']],
  ['', 'Changes deployed 3/1/2026 - 8/31/2026', ['2026-03-01 – 2026-08-31']],
  ['', 'March 1, 2026 through May 31, 2026', ['2026-03-01 – 2026-05-31']],
  ['', '1 maart 2026 t/m 31 mei 2026', ['2026-03-01 – 2026-05-31']],
  ['', 'Log reviews, weeks of 4/20 and 5/11', ['2026-04-20 – 2026-04-26', '2026-05-11 – 2026-05-17']],
  ['Q2', '', ['2026-04-01 – 2026-06-30']],
  ['april, juli', '', ['2026-04-01 – 2026-04-30', '2026-07-01 – 2026-07-31']],
  ['', 'Most recent penetration test', []],
  ['', 'Scans of March and June 2026', ['2026-03-01 – 2026-03-31', '2026-06-01 – 2026-06-30']],
  [
    '',
    'Kwetsbaarheidsscans van maart, april en juni 2026',
    ['2026-03-01 – 2026-03-31', '2026-04-01 – 2026-04-30', '2026-06-01 – 2026-06-30'],
  ],
  ['Jan-Jun 2026', '', ['2026-01-01 – 2026-06-30']],
  ['Jan – Jun 2026', '', ['2026-01-01 – 2026-06-30']],
  ['november 2025 t/m januari 2026', '', ['2025-11-01 – 2026-01-31']],
  ['November through January 2026', '', ['2025-11-01 – 2026-01-31']],
  ['Feb-26', '', ['2026-02-01 – 2026-02-28']],
  ['Feb ’26', '', ['2026-02-01 – 2026-02-28']],
  ['Q1-26', '', ['2026-01-01 – 2026-03-31']],
  ['3/1/26 - 8/31/26', '', ['2026-03-01 – 2026-08-31']],
  ['H1', '', ['2026-01-01 – 2026-06-30']],
  ['', 'Toegangsbeoordeling derde kwartaal 2026', ['2026-07-01 – 2026-09-30']],
  ['', 'Access review of the second quarter', ['2026-04-01 – 2026-06-30']],
  ['', 'eerste halfjaar van 2026', ['2026-01-01 – 2026-06-30']],
  [
    '',
    'Logreviews in de weken van 9 maart en 6 juli',
    ['2026-03-09 – 2026-03-15', '2026-07-06 – 2026-07-12'],
  ],
  [
    '',
    'Log review for the weeks ending 3/8/2026 and 5/17/2026',
    ['2026-03-02 – 2026-03-08', '2026-05-11 – 2026-05-17'],
  ],
  ['', 'Log review, week of May 13, 2026', ['2026-05-11 – 2026-05-17']],
  [
    '',
    'Logreviews week 12, 14 en 16',
    ['2026-03-16 – 2026-03-22', '2026-03-30 – 2026-04-05', '2026-04-13 – 2026-04-19'],
  ],
  ['', 'Reconciliations of 3 March and 7 April', ['2026-03-03', '2026-04-07']],
  ['', 'Changes between 1 May and 30 June', ['2026-05-01 – 2026-06-30']],
  ['', 'You may provide screenshots', []],
  ['', 'Reports for April', ['2026-04-01 – 2026-04-30']],
  ['', 'ISO 27001 certificate and NIST 800-53 mapping', []],
  ['1 maart t/m 31 augustus 2026', '', ['2026-03-01 – 2026-08-31']],
  ['mei 2026 - augustus 2026', '', ['2026-05-01 – 2026-08-31']],
])('periods of “%s” and “%s”', (period, text, expected) => {
  expect(periodsIn({ period, text, dateOrder: 'mdy' }, { scope: SCOPE }).map(spanName)).toEqual(expected);
});

it.each([
  ['Ref;Description;periode_van;periode_tot\n1;x;2026-05-01;2026-05-31\n2;y;;\n', '2026-05-01 – 2026-05-31'],
  ['Nr.;Gevraagd bewijs;Periode van;Periode t/m\n1;x;01-03-2026;31-05-2026\n', '2026-03-01 – 2026-05-31'],
  ['Req #,Description,From,To\n1,x,3/1/2026,5/31/2026\n', '2026-03-01 – 2026-05-31'],
  ['Req #,Description,Start date,End date\n1,x,3/1/2026,5/31/2026\n', '2026-03-01 – 2026-05-31'],
  ['Nr.;Gevraagd bewijs;Begindatum;Einddatum\n1;x;01-03-2026;31-05-2026\n', '2026-03-01 – 2026-05-31'],
  ['Req #,Description,Period start,Period end\n1,x,March 2026,May 2026\n', '2026-03-01 – 2026-05-31'],
  ['Req #,Description,Period from,Period to\n1,x,5/13/2026,5/13/2026\n', '2026-05-13'],
])('reads the first and the last day of a stretch in two columns: %j', async (text, expected) => {
  const [first, ...rest] = await readRequestList(bytes(text));
  if (!first) throw new Error('no request');
  expect(periodsIn({ ...first, text: '' }, { scope: SCOPE }).map(spanName)).toEqual([expected]);
  for (const one of rest) expect(one.period).toBe('');
});
