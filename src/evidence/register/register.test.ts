import { describe, expect, it } from 'vitest';
import { decode } from '../../workspace/decode.js';
import { csvGrid } from '../../workspace/tables/csv-grid.js';
import { readRegister, type RegisterOptions } from './register.js';

const csv = (text: string, options: RegisterOptions = {}): ReturnType<typeof readRegister> =>
  readRegister(text, 'registers/r.csv', options);
const events = (text: string, options: RegisterOptions = {}): string[] =>
  csv(text, options).events.map(({ id, date, line }) => `${id} ${date} ${line}`);
const unread = (text: string, options: RegisterOptions = {}): string[] =>
  csv(text, options).unread.map(({ row, why, text: cell }) => `${row} ${why} ${cell}`);

describe('readRegister', () => {
  it('reads any delimiter, quoted breaks and blank lines, with the lines of the file', () => {
    expect(events('id,date\nA,2026-01-02\n\nB,2026-01-03\n')).toEqual(['A 2026-01-02 1', 'B 2026-01-03 3']);
    expect(events('nummer;datum\r\n1;2026-01-02\r\n2;31-12-2026\r\n')).toEqual([
      '1 2026-01-02 1',
      '2 2026-12-31 2',
    ]);
    expect(events('id\tdate\nA\t2026/1/2\n')).toEqual(['A 2026-01-02 1']);
    expect(events('id|date\nA|2026/1/2\n')).toEqual(['A 2026-01-02 1']);
    expect(events('sep=;\r\nid;date;note\r\nA;2026-01-02;x,y,z\r\n')).toEqual(['A 2026-01-02 2']);
    expect(events('title,id,date\n"two\nlines",A,2026-01-02\nx,B,2026-01-03\n')).toEqual([
      'A 2026-01-02 1',
      'B 2026-01-03 3',
    ]);
  });

  it.each([
    ['Ticket,Start date\nT-1,2026-01-02\n', 'T-1 2026-01-02 1'],
    ['pr,merged_date\n#12,2026-01-02T09:00\n', '#12 2026-01-02 1'],
    ['iid,title,created_at,merged_at,closed_at\n7,Fix,2026-01-01,2026-03-02T10:00:00Z,\n', '7 2026-03-02 1'],
    ['key,closed\nA-1,2026-03-02\n', 'A-1 2026-03-02 1'],
    ['key,Reported,Closed\nA-1,2026-03-02,2026-03-09\n', 'A-1 2026-03-02 1'],
    ['Number,ClosedAt\n4,"Mar 2, 2026, 10:15 PM"\n', '4 2026-03-02 1'],
    ['naam;datum uit dienst\nJ. Jansen;16 mrt 2026\n', 'J. Jansen 2026-03-16 1'],
    ['Personeelsnummer;Naam;In dienst;Uit dienst\n100;X;01-02-2019;16.03.2026\n', '100 2026-03-16 1'],
    [
      'Personeelsnummer;Naam;In dienst;Uit dienst\n100;X;16.03.2026;\n101;Y;17.03.2026;\n',
      '100 2026-03-16 1',
    ],
    ['Meldingsnummer;Gemeld op;Afgesloten\nM1;za 7 maart 2026 om 10:00;\nM2;9-mrt-26;\n', 'M2 2026-03-09 2'],
    ['volgnr;wat;wanneer\n1;x;2026-03-05\n', '1 2026-03-05 1'],
    ['employee_id,name,hire_date,last_day_worked\n9,X,2020-01-01,2026-03-31\n', '9 2026-03-31 1'],
    ['nr;datum ontvangst;afgehandeld\n1;21-2-2026;20-3-2026\n', '1 2026-02-21 1'],
    ['nr;Aanvraagdatum;Streefdatum;Gereed\n1;21-2-2026;25-2-2026;20-3-2026\n', '1 2026-02-21 1'],
    ['ref,Date of receipt,Closed\n1,2026-03-01,2026-03-20\n', '1 2026-03-01 1'],
    // No name that anybody foresaw: what comes before the closing, and is no plan.
    ['ref,Due date,Came in via portal,Closed on\n1,2026-03-08,2026-03-01,2026-03-20\n', '1 2026-03-01 1'],
    ['ref,Deadline,Closed on\n1,2026-03-08,2026-03-20\n', '1 2026-03-20 1'],
    ['ref,Invoiced,Closed on\n1,2026-03-28,2026-03-20\n', '1 2026-03-20 1'],
    ['id,start_date,end_date,work_end\nC-1,2026-03-01,2026-03-02,2026-03-05\n', 'C-1 2026-03-05 1'],
    ['id,Created,Started,Completed\nC-1,2026-03-01,2026-03-02,2026-03-05\n', 'C-1 2026-03-01 1'],
    ['Employee ID,Termination date,Last day of work\n9,2026-03-31,2026-03-26\n', '9 2026-03-26 1'],
    ['nr;naam;einde dienstverband reden;eind\n9;X;eigen verzoek;31-03-2026\n', '9 2026-03-31 1'],
    ['Employee ID,Exit,Terminated\n9,yes,2026-03-31\n', '9 2026-03-31 1'],
    ['id,deployed (UTC)\nC-1,"Mon, 02 Mar 2026 10:00:00 +0000"\n', 'C-1 2026-03-02 1'],
  ])('finds its columns by other names: %j', (text, expected) => {
    expect(events(text)).toContain(expected);
  });

  it('chooses the column of IDs by name and by what tells the rows apart', () => {
    expect(csv('name,date,employee id\nJan,2026-01-02,1\nJan,2026-01-03,2\n').columns.id).toBe('employee id');
    const employees = 'Name,Employee No,Phone no,Last day\nJan,1,12,2026-01-02\nBo,2,13,2026-01-03\n';
    expect(csv(employees).columns.id).toBe('Employee No');
    expect(csv('omschrijving;incidentnr;gemeld op\nUitval;I-1;09-03-2026\n').columns.id).toBe('incidentnr');
    expect(csv('title,Telephone number,date\nA,1,2026-01-02\nB,2,2026-01-03\n').columns.id).toBe('title');
    expect(csv('type,who,date\nchange,A,2026-01-02\nchange,B,2026-01-03\n').columns.id).toBe('who');
    expect(csv('id,ticket,date\n1,T-1,2026-01-02\n1,T-2,2026-01-03\n1,T-3,2026-01-03\n').columns.id).toBe(
      'ticket',
    );
    expect(csv('id,date,n\nA,2026-01-02,x\nA,2026-01-03,x\n').repeated).toEqual(['A']);
  });

  it('finds the header under titles, and another below them', () => {
    const text =
      'Leavers 2026;;\nExported on;2026-09-01;\n\nnummer;naam;uit dienst\n1;A;2026-03-16\nnummer;naam;uit dienst\n2;B;2026-03-17\n';
    expect(events(text)).toEqual(['1 2026-03-16 4', '2 2026-03-17 6']);
    expect(unread(text)).toEqual([]);
  });

  it('never guesses the order of day and month, and names every row it did not read', () => {
    const lost =
      'id,date,name\nL-1,2026-03-16,A\nL-2,05/06/2026,B\nL-3,,C\nL-4,04/05/2026,D\nL-5,soon,E\nL-6,46447,F\nTotal,,\n';
    expect(events(lost)).toEqual(['L-1 2026-03-16 1']);
    expect(unread(lost)).toEqual([
      '3 ambiguous 05/06/2026',
      '4 no-date ',
      '5 ambiguous 04/05/2026',
      '6 not-a-date soon',
      '7 number 46447',
      '8 no-date ',
    ]);
    expect(events(lost, { dateOrder: 'mdy' })).toContain('L-2 2026-05-06 2');
    expect(events(lost, { dateOrder: 'dmy' })).toContain('L-2 2026-06-05 2');
  });

  it('takes the order that the column shows', () => {
    expect(events('id,date\nL-1,03/06/2026\nL-2,25/06/2026\n')).toEqual([
      'L-1 2026-06-03 1',
      'L-2 2026-06-25 2',
    ]);
    expect(events('id,date\nL-1,3/6/26\nL-2,6/25/26\n')).toEqual(['L-1 2026-03-06 1', 'L-2 2026-06-25 2']);
    expect(unread('id,date\nL-1,03/06/2026\nL-2,25/06/2026\nL-3,06/25/2026\n')).toEqual([
      '2 mixed 03/06/2026',
    ]);
    expect(unread('id,date\nL-2,25/06/2026\n', { dateOrder: 'mdy' })).toEqual(['2 other-order 25/06/2026']);
    expect(events('id,date\nL-1,05/05/2026\nL-2,03.06.2026\n')).toEqual([
      'L-1 2026-05-05 1',
      'L-2 2026-06-03 2',
    ]);
  });

  it('takes the order that another column shows only when it is written just like it', () => {
    const one = 'id,created,closed\nL-1,3/4/2026 10:02:11 AM,3/14/2026 4:00:00 PM\n';
    expect(events(one)).toEqual(['L-1 2026-03-04 1']);
    expect(events('nr;gemeld;afgesloten\n1;02-03-2026 09:11;16-03-2026 10:00\n')).toEqual(['1 2026-03-02 1']);
    // Written otherwise, or not alike among themselves: somebody else may have typed it.
    expect(unread('id,created,closed\nL-1,3/4/2026,3/14/2026 4:00:00 PM\n')).toEqual([
      '2 ambiguous 3/4/2026',
    ]);
    expect(unread('id,date,closed,due\nL-1,3/4/2026,3/14/2026,14/3/2026\n')).toEqual([
      '2 ambiguous 3/4/2026',
    ]);
    expect(events(one, { dateOrder: 'dmy' })).toEqual(['L-1 2026-04-03 1']);
  });

  it('counts days in the zone of the report', () => {
    const text =
      'id,date\n1,2026-03-01T03:30:00Z\n2,2026-09-01T02:30:00Z\n3,2026-03-08 23:30\n4,2026-03-01T01:00:00+02:00\n';
    const days = (timezone: string): (string | undefined)[] =>
      csv(text, { timezone }).events.map(({ date }) => date);
    expect(days('America/New_York')).toEqual(['2026-02-28', '2026-08-31', '2026-03-08', '2026-02-28']);
    expect(days('Europe/Amsterdam')).toEqual(['2026-03-01', '2026-09-01', '2026-03-08', '2026-03-01']);
    expect(
      csv('id,merged (UTC)\n1,2026-03-01 03:30\n', { timezone: 'America/New_York' }).events[0]?.date,
    ).toBe('2026-02-28');
    expect(days('No/Where')).toEqual(['2026-03-01', '2026-09-01', '2026-03-08', '2026-03-01']);
  });

  it('says where reading broke off', () => {
    expect(unread('id,date,note\nA,2026-01-02,x\nB,2026-01-03,"open\nC,2026-01-04,y\n')).toEqual([
      '3 quote ',
    ]);
    expect(unread('A,2026-01-02\nB,2026-01-03\n')).toEqual(['1 no-header 2026-01-02']);
    expect(unread('A,2026-01-02,x\nid,date,n\nB,2026-01-03,y\n')).toEqual(['1 no-header 2026-01-02']);
    expect(csvGrid('id,date\nA,2026-01-02\nB,2026-01-03\n', 2).broken).toEqual({ why: 'rows', line: 2 });
  });

  it('reads what other programs save', () => {
    const text = 'kenmerk;gemeld;coördinator\nM–1;02-03-2026;Zoë\nM–2;13-03-2026;Zoë\n';
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer),
    ]);
    const ansi = Uint8Array.from([...text.replaceAll('–', '\u0096')].map((c) => c.charCodeAt(0)));
    for (const bytes of [utf16, ansi, new TextEncoder().encode(`\ufeff${text}`)])
      expect(events(decode(bytes).text)).toEqual(['M–1 2026-03-02 1', 'M–2 2026-03-13 2']);
  });
});
