import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const SOC2 = 'report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }\n';
const at = (path: string): string => `evidence/access/AC-1/${path}`;
const found = (control: string, files: Readonly<Record<string, string>> = {}, today?: string) =>
  checkFiles(
    {
      'soc2.yaml': SOC2,
      'controls.yaml': `controls:\n  - { id: AC-1, title: T, criteria: [CC6.2], evidence: [user-access-review], ${control} }\n`,
      ...files,
    },
    'evidence-missing',
    today,
  );

describe('evidence-missing', () => {
  it('names the windows without evidence once they are over, on the control', () => {
    const [one, ...rest] = found('frequency: quarterly', {
      [at('2026-Q2/2026-06-20_AC-1_user-access-review.csv')]: 'x',
    });
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      uri: 'file:///w/controls.yaml',
      criterion: 'CC6.2',
      message: {
        en: 'AC-1 has no evidence for 2026-Q1 and 2026-Q3.',
        nl: 'AC-1 heeft geen bewijs voor 2026-Q1 en 2026-Q3.',
      },
      data: { labels: ['2026-Q1', '2026-Q3'], folder: 'evidence/access/AC-1/2026-Q1/' },
    });
    expect(found('frequency: monthly')[0]?.message.en).toBe(
      'AC-1 has no evidence for 2026-01, 2026-02, 2026-03 and 7 more.',
    );
  });

  it('waits for the last day on which evidence may be made', () => {
    expect(
      found(
        'frequency: quarterly',
        { [at('2026-Q1/2026-03-20_AC-1_user-access-review.csv')]: 'x' },
        '2026-07-30',
      ),
    ).toEqual([]);
    expect(
      found(
        'frequency: quarterly',
        { [at('2026-Q1/2026-03-20_AC-1_user-access-review.csv')]: 'x' },
        '2026-07-31',
      ),
    ).toHaveLength(1);
  });

  it('leaves alone what is not due, planned or retired', () => {
    expect(found('frequency: annual')).toEqual([]);
    expect(found('frequency: monthly, status: planned')).toEqual([]);
    expect(found('frequency: monthly, status: retired')).toEqual([]);
  });

  it('names the events without evidence, with their lines in the register', () => {
    const files = {
      'registers/r.csv': 'id,date\nL-1,2026-02-03\nL-2,2026-03-04\nL-3,2026-11-20\n',
      [at('2026-02-03/2026-02-04_AC-1_user-access-review.csv')]: 'x',
    };
    const [one] = found('frequency: per-event, population: registers/r.csv', files);
    expect(one?.message.en).toBe('AC-1 has no evidence for 1 of 3 events of the period.');
    expect(one?.related).toMatchObject([{ uri: 'file:///w/registers/r.csv', range: { start: { line: 2 } } }]);
  });

  it('says so when nothing was held before the period only', () => {
    const soc2 = {
      'soc2.yaml': 'report: { type: II, observationPeriod: { start: 2026-02-10, end: 2026-12-31 } }\n',
      [at('2026-Q1/2026-01-20_AC-1_user-access-review.csv')]: 'x',
    };
    expect(found('frequency: quarterly', soc2, '2026-05-10')).toMatchObject([{ severity: 'info' }]);
  });

  it('ends the place of an event where its line ends', () => {
    const line = 'J-1,2026-02-03';
    const [one] = found('frequency: per-event, population: registers/joiners.csv', {
      'registers/joiners.csv': `id,date\r\n${line}\r\n`,
    });
    expect(one?.related?.map(({ range }) => range)).toEqual([
      { start: { line: 1, character: 0 }, end: { line: 1, character: line.length } },
    ]);
  });

  it('says nothing of controls in a file with a syntax error', () => {
    expect(found('frequency: quarterly')).toHaveLength(1);
    expect(found('frequency: quarterly, statement: "not closed')).toEqual([]);
  });
});
