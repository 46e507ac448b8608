import { describe, expect, it } from 'vitest';
import { readRegister } from './register.js';

const events = (text: string): string[] =>
  readRegister(text).events.map(({ id, date, line }) => `${id} ${date} ${line}`);

describe('readRegister', () => {
  it('reads comma, semicolon and tab, quoted breaks and blank lines, with the lines of the file', () => {
    expect(events('id,date\nA,2026-01-02\n\nB,2026-01-03\n')).toEqual(['A 2026-01-02 1', 'B 2026-01-03 3']);
    expect(events('nummer;datum\r\n1;2026-01-02\r\n2;31-12-2026\r\n')).toEqual([
      '1 2026-01-02 1',
      '2 2026-12-31 2',
    ]);
    expect(events('id\tdate\nA\t2026/1/2\n')).toEqual(['A 2026-01-02 1']);
    expect(events('title,id,date\n"two\nlines",A,2026-01-02\nx,B,2026-01-03\n')).toEqual([
      'A 2026-01-02 1',
      'B 2026-01-03 3',
    ]);
  });

  it('finds its columns by other names', () => {
    expect(events('Ticket,Start date\nT-1,2026-01-02\n')).toEqual(['T-1 2026-01-02 1']);
    expect(events('pr,merged_date\n#12,2026-01-02T09:00\n')).toEqual(['#12 2026-01-02 1']);
  });

  it('does not guess at dates that can be read two ways', () => {
    expect(readRegister('id,date\nA,03/04/2026\nB,not yet\nB,2026-01-01\n')).toMatchObject({
      undated: [1, 2],
      repeated: ['B'],
      events: [{ id: 'B' }],
    });
  });
});
