import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { dayOf, isoOf } from './day.js';
import { evidenceOf, type EvidenceAnalysis } from './evidence.js';
import type { ControlEvidence } from './control-evidence.js';
import { calendarOf } from './calendar.js';
import { filesOf } from './files-of-controls.js';
import { ownerNotes } from './owners.js';
import { reasonOf } from './reasons.js';
import { unknownReasons } from './unknown-reasons.js';
import { weaknessesOf } from './weak.js';
import { periodNotes } from './scope.js';
import type { Snapshot } from '../workspace/snapshot.js';

interface Given {
  readonly today?: string;
  readonly report?: string;
  /** Other keys of soc2.yaml. */
  readonly soc2?: string;
  readonly controls: string;
  /** Paths, or paths with their contents. */
  readonly files?: readonly (string | readonly [string, string])[];
}

const period = (start: string, end: string): string =>
  `type: II, observationPeriod: { start: ${start}, end: ${end} }`;

function snapshotOf({
  report = period('2026-01-01', '2026-12-31'),
  soc2 = '',
  controls,
  files = [],
}: Given): Snapshot {
  const index = new WorkspaceIndex('file:///w');
  const put = (path: string, text: string): void => {
    index.set(`file:///w/${path}`, { text, version: 1 });
  };
  put('soc2.yaml', `report: { ${report} }\n${soc2}\n`);
  put('controls.yaml', `controls:\n${controls}\n`);
  for (const file of files) {
    const [path, text] = typeof file === 'string' ? [file, 'some content'] : file;
    put(path, text);
  }
  return index.snapshot();
}

const analysed = (given: Given): EvidenceAnalysis =>
  evidenceOf(snapshotOf(given), given.today ?? '2027-01-31');

function of(given: Given, id = 'C-1'): ControlEvidence {
  const found = analysed(given).controls.find(({ control }) => control.id === id);
  if (!found) throw new Error(id);
  return found;
}

const states = ({ occurrences }: ControlEvidence): string[] =>
  occurrences.map(({ label, state, late }) => `${label} ${state}${late > 0 ? ` ${late}` : ''}`);
const there = ({ occurrences }: ControlEvidence): string[] =>
  occurrences.filter(({ state }) => state === 'found').map(({ label }) => label);
const control = (keys: string): string =>
  `  - { id: C-1, title: C, statement: x, criteria: [CC7.2], ${keys} }`;
const file = (folder: string, date: string, kind: string, id = 'C-1'): string =>
  `evidence/ops/${id}/${folder}/${date}_${id}_${kind}.csv`;

describe('a single record counts once', () => {
  it('of daily work, when it is dated the last day of the month of its folder', () => {
    const given = {
      report: period('2026-07-01', '2026-07-31'),
      controls: control('frequency: daily, evidence: [backup-logs]'),
    };
    expect(there(of({ ...given, files: [file('2026-07', '2026-07-31', 'backup-logs')] }))).toEqual([
      '2026-07-31',
    ]);
    // The same log, exported when the month was over, shows all of its days.
    expect(there(of({ ...given, files: [file('2026-07', '2026-08-01', 'backup-logs')] }))).toHaveLength(31);
  });

  it('of weekly reviews, whenever it is dated', () => {
    const given = {
      report: period('2026-06-01', '2026-06-30'),
      controls: control('frequency: weekly, evidence: [log-review-records]'),
    };
    expect(there(of({ ...given, files: [file('2026-06', '2026-06-30', 'log-review-records')] }))).toEqual([
      '2026-06-29',
    ]);
    expect(there(of({ ...given, files: [file('2026-06', '2026-07-02', 'log-review-records')] }))).toEqual([
      '2026-06-29',
    ]);
  });
});

describe('an export shows the days it states', () => {
  const weekly = {
    report: period('2026-03-01', '2026-05-31'),
    controls: control('frequency: weekly, evidence: [alert-records]'),
  };
  const march = file('2026-03', '2026-04-02', 'alert-records');
  const april = file('2026-04', '2026-05-02', 'alert-records');
  const may = file('2026-05', '2026-06-02', 'alert-records');

  it('and two of them the week they share', () => {
    const both = of({ ...weekly, files: [march, april, may] });
    expect(both.state).toBe('complete');
    expect(both.occurrences.find(({ label }) => label === '2026-03-30')?.paths).toEqual([march, april]);
  });

  it('and one of them not the week it ends in', () => {
    const without = of({ ...weekly, files: [march, may] });
    const week = without.occurrences.find(({ label }) => label === '2026-03-30');
    expect(week?.state).toBe('missing');
    expect(week && reasonOf(week).en).toContain('exports show only 2026-03-30 to 2026-03-31');
  });

  it('as its manifest states them', () => {
    const covers = (span: string, collected: string): Given => ({
      report: period('2026-07-01', '2026-07-31'),
      controls: control('frequency: daily, evidence: [backup-logs]'),
      files: [
        'evidence/ops/C-1/log.csv',
        [
          'evidence/ops/C-1/evidence.yaml',
          `entries:\n  - { control: C-1, kind: backup-logs, effectiveDate: ${collected}, collected: ${collected}, covers: { ${span} }, files: [log.csv] }\n`,
        ],
      ],
    });
    expect(there(of(covers('start: 2026-07-03, end: 2026-07-09', '2026-07-10')))).toHaveLength(7);
    // Nobody can export what is still to come.
    expect(there(of(covers('start: 2026-07-03, end: 2026-07-31', '2026-07-10')))).toHaveLength(8);
  });
});

describe('a deadline', () => {
  const monthly = (report: string, soc2 = ''): Given => ({
    report,
    soc2,
    controls: control('frequency: monthly, evidence: [privileged-access-list]'),
    files: [
      file('2026-07', '2026-08-16', 'privileged-access-list'),
      file('2026-08', '2026-08-31', 'privileged-access-list'),
    ],
  });
  const summer = period('2026-07-01', '2026-08-31');

  it('that is missed by a day is late by a day, and says so', () => {
    const found = of(monthly(summer));
    expect(states(found)).toEqual(['2026-07 late 1', '2026-08 found']);
    expect(found.state).toBe('partial');
    expect(found.occurrences[0] && reasonOf(found.occurrences[0]).en).toBe(
      'performed on 2026-08-16, 1 day after the last day 2026-08-15',
    );
  });

  it('is the one that soc2.yaml states', () => {
    expect(states(of(monthly(summer, 'evidence: { grace: { month: 16 } }')))[0]).toBe('2026-07 found');
    expect(states(of(monthly(summer, 'evidence: { grace: { monthly: 0 } }')))[0]).toBe('2026-07 late 16');
  });

  it('of a week is the Sunday after it', () => {
    const signed = ['2026-07-06', '2026-07-13', '2026-07-20'].map((week) =>
      file(week, '2026-10-01', 'log-review-records'),
    );
    expect(
      states(
        of({
          report: period('2026-07-01', '2026-07-31'),
          controls: control('frequency: weekly, evidence: [log-review-records]'),
          files: signed,
        }),
      ),
    ).toEqual([
      '2026-06-29 missing',
      '2026-07-06 late 74',
      '2026-07-13 late 67',
      '2026-07-20 late 60',
      '2026-07-27 missing',
    ]);
  });

  it('moves over closed days, and a window that is all closed is not expected', () => {
    const soc2 =
      'evidence: { exceptions: [{ start: 2026-08-10, end: 2026-08-15, reason: Summer }, 2026-07-14] }';
    expect(states(of(monthly(summer, soc2)))[0]).toBe('2026-07 found');
    const daily = of({
      report: period('2026-07-13', '2026-07-15'),
      soc2,
      controls: control('frequency: daily, evidence: [job-monitoring-logs]'),
    });
    expect(states(daily)).toEqual(['2026-07-13 missing', '2026-07-14 optional', '2026-07-15 missing']);
    expect(daily.occurrences[1] && reasonOf(daily.occurrences[1])).toEqual({ en: 'closed', nl: 'gesloten' });
  });
});

describe('evidence of all kinds', () => {
  const quarters = period('2026-04-01', '2026-09-30');
  it('is needed, not of one', () => {
    const given = {
      report: quarters,
      controls: control('frequency: quarterly, evidence: [deployment-logs, access-configuration]'),
      files: [
        file('2026-Q2', '2026-06-30', 'access-configuration'),
        file('2026-Q3', '2026-09-30', 'access-configuration'),
      ],
    };
    const half = of(given);
    expect(states(half)).toEqual(['2026-Q2 missing', '2026-Q3 missing']);
    expect(half.state).toBe('partial');
    expect(half.occurrences[0] && reasonOf(half.occurrences[0]).en).toMatch(/^not there: deployment logs?/);
    expect(
      states(of({ ...given, files: [...given.files, file('2026-Q2', '2026-08-02', 'deployment-logs')] })),
    ).toEqual(['2026-Q2 found', '2026-Q3 missing']);
  });

  it('is weak when the files are empty, undated or the same', () => {
    const given = {
      report: quarters,
      controls: control('frequency: quarterly, evidence: [user-access-review]'),
    };
    const [second, third] = [
      file('2026-Q2', '2026-06-30', 'user-access-review'),
      file('2026-Q3', '2026-09-30', 'user-access-review'),
    ];
    const empty = of({
      ...given,
      files: [
        [second, ''],
        [third, ''],
      ],
    });
    expect(states(empty)).toEqual(['2026-Q2 weak', '2026-Q3 weak']);
    expect(empty.state).toBe('partial');
    expect(states(of({ ...given, files: ['evidence/ops/C-1/2026-Q2/C-1_user-access-review.csv'] }))[0]).toBe(
      '2026-Q2 weak',
    );
    const manifest = (folder: string, name: string): readonly [string, string] => [
      `evidence/ops/C-1/${folder}/evidence.yaml`,
      `entries:\n  - { control: C-1, kind: user-access-review, files: [{ path: ${name}, sha256: ${'ab'.repeat(32)} }] }\n`,
    ];
    const same = [
      second,
      third,
      manifest('2026-Q2', '2026-06-30_C-1_user-access-review.csv'),
      manifest('2026-Q3', '2026-09-30_C-1_user-access-review.csv'),
    ];
    expect(states(of({ ...given, files: same }))).toEqual(['2026-Q2 found', '2026-Q3 weak']);
  });

  it('may be of several controls, by manifest', () => {
    const given: Given = {
      report: quarters,
      controls: ['C-1', 'C-2']
        .map(
          (id) =>
            `  - { id: ${id}, criteria: [CC6.2], frequency: semiannual, evidence: [user-access-review] }`,
        )
        .join('\n'),
      files: [
        'evidence/ops/C-1/2026-Q3/2026-08-01_C-1_user-access-review.csv',
        [
          'evidence/ops/C-1/2026-Q3/evidence.yaml',
          'entries:\n  - { control: [C-1, C-2], files: [2026-08-01_C-1_user-access-review.csv] }\n',
        ],
      ],
    };
    expect(there(of(given, 'C-1'))).toEqual(['2026-H2']);
    expect(there(of(given, 'C-2'))).toEqual(['2026-H2']);
  });

  it('is given out in one way only', () => {
    const given: Given = {
      controls: ['AC-02', 'NS-01']
        .map((id) => `  - { id: ${id}, criteria: [CC6.2], frequency: annual }`)
        .join('\n'),
      files: [
        'evidence/access/AC-02/2026/2026-08-01_AC-02_access-configuration.csv',
        [
          'evidence/access/AC-02/2026/evidence.yaml',
          'entries:\n  - { control: NS-01, files: [2026-08-01_AC-02_access-configuration.csv] }\n',
        ],
      ],
    };
    const analysis = analysed(given);
    expect(filesOf(analysis, { id: 'AC-02' })).toEqual([]);
    expect(filesOf(analysis, { id: 'NS-01' }).map(({ counts }) => counts)).toEqual([true]);
  });
});

describe('history', () => {
  it('keeps the frequency of each stretch in the calendar', () => {
    const given = {
      controls: control(
        'frequency: monthly, owner: CTO, history: [{ from: 2026-05-10, frequency: weekly, owner: CISO }, { from: 2026-09-01, frequency: quarterly }], evidence: [log-review-records]',
      ),
    };
    const snapshot = snapshotOf(given);
    const entries = calendarOf(evidenceOf(snapshot, '2026-01-01'), snapshot.config)?.entries ?? [];
    const frequency = (label: string): unknown[] =>
      entries.filter((one) => one.label === label).map((one) => [one.frequency, one.owner?.role]);
    expect(frequency('2026-04')).toEqual([['monthly', 'CTO']]);
    expect(frequency('2026-06')).toEqual([['weekly', 'CISO']]);
    expect(frequency('2026-Q4')).toEqual([['quarterly', 'CISO']]);
  });

  it('begins and ends a control', () => {
    const count = (keys: string): number =>
      analysed({ controls: control(`frequency: monthly, ${keys}`) }).controls[0]?.occurrences.length ?? 0;
    expect(count('until: 2026-05-31')).toBe(5);
    expect(count('until: 2026-05-31, status: retired')).toBe(5);
    expect(count('status: retired')).toBe(0);
    expect(count('status: retired, history: [{ from: 2026-07-01, status: retired }]')).toBe(6);
    expect(count('history: [{ from: 2026-03-01, status: implemented }]')).toBe(10);
  });

  it('counts the weeks of a month that are expected', () => {
    const snapshot = snapshotOf({
      report: period('2026-03-01', '2026-03-31'),
      controls: control('frequency: weekly, evidence: [log-review-records]'),
      files: [file('2026-03', '2026-03-04', 'log-review-records')],
    });
    const [entry] = calendarOf(evidenceOf(snapshot, '2026-06-15'), snapshot.config)?.entries ?? [];
    // 1 March is a Sunday; the week from 30 March has two days in the period.
    expect([entry?.parts, entry?.due]).toEqual([{ of: 4, found: 1 }, dayOf('2026-04-05')]);
  });

  it('names who had the role when something was done, and who has it for what is to be done', () => {
    const people =
      '{ name: Dana, role: CTO, left: 2026-03-31 }, { name: Omar, role: CTO, joined: 2026-04-01 }, { name: Ivo, role: CISO, left: 2026-05-31 }';
    const owners = (owner: string): string[] => {
      const snapshot = snapshotOf({
        report: period('2026-02-01', '2026-06-30'),
        controls: control(`frequency: monthly, owner: ${owner}, evidence: [user-access-review]`),
        soc2: `organisation: { people: [${people}] }`,
        files: [file('2026-02', '2026-02-20', 'user-access-review')],
      });
      const calendar = calendarOf(evidenceOf(snapshot, '2026-04-15'), snapshot.config);
      return (calendar?.entries ?? []).map(({ label, owner: one }) => `${label} ${one?.name ?? 'nobody'}`);
    };
    const after = ['2026-03 Omar', '2026-04 Omar', '2026-05 Omar', '2026-06 Omar'];
    expect(owners('CTO')).toEqual(['2026-02 Dana', ...after]);
    expect(owners('Dana')).toEqual(['2026-02 Dana', ...after]);
    expect(owners('CISO').slice(-2)).toEqual(['2026-05 Ivo', '2026-06 nobody']);
  });

  it('names owners who are gone', () => {
    const notes = (people: string, keys = ''): string[] => {
      const snapshot = snapshotOf({
        controls: control(`frequency: monthly, owner: Dana Okoro, ${keys}`),
        soc2: `organisation: { people: [${people}] }`,
      });
      return ownerNotes(evidenceOf(snapshot, '2026-06-01'), snapshot.config).map(({ en }) => en);
    };
    expect(notes('{ name: Marcus Tuan, role: CTO }')[0]).toMatch(/^Dana Okoro, owner of C-1, is nobody/);
    expect(notes('{ name: Dana Okoro, role: CTO, left: 2026-05-01 }')[0]).toContain('left on 2026-05-01');
    expect(notes('{ name: Dana Okoro, role: CTO }')).toEqual([]);
    expect(notes('{ name: Marcus Tuan, role: CTO }', 'history: [{ from: 2026-05-01, owner: CTO }]')).toEqual(
      [],
    );
  });
});

describe('an annual control', () => {
  const annual = control('frequency: annual, evidence: [penetration-test-report]');
  it('that ran just before the period did not occur in it', () => {
    const found = of({
      report: period('2026-03-01', '2026-08-31'),
      controls: annual,
      files: [file('2025', '2025-11-11', 'penetration-test-report')],
    });
    expect(states(found)).toEqual(['2026 not-occurring']);
    expect(found.state).toBe('not-applicable');
    expect(found.occurrences[0] && reasonOf(found.occurrences[0]).en).toBe(
      'last performed on 2025-11-11, before the period began, and not due again in it',
    );
  });

  it('that is due again in the period is missing', () => {
    const before = { report: period('2026-03-01', '2026-08-31'), controls: annual };
    expect(states(of({ ...before, files: [file('2025', '2025-08-31', 'penetration-test-report')] }))).toEqual(
      ['2026 missing'],
    );
  });

  it('is spread over the period in the calendar', () => {
    const snapshot = snapshotOf({
      controls: ['A', 'B', 'C']
        .map((id) => `  - { id: ${id}, title: ${id}, criteria: [CC7.2], frequency: annual }`)
        .join('\n'),
    });
    const entries = calendarOf(evidenceOf(snapshot, '2026-01-01'), snapshot.config)?.entries ?? [];
    const targets = entries.map(({ target }) => target);
    expect(new Set(targets).size).toBe(3);
    expect(Math.max(...targets)).toBeLessThan(entries[0]?.due ?? 0);
  });
});

describe('two periods', () => {
  const report =
    'type: II, periods: [{ name: First, start: 2025-07-01, end: 2026-06-15, fieldwork: { start: 2026-06-16, end: 2026-08-15 } }, { name: Second, start: 2026-07-01, end: 2027-06-30 }]';
  const given: Given = {
    report,
    controls: control('frequency: quarterly, evidence: [user-access-review]'),
    files: [
      file('2026-Q2', '2026-06-10', 'user-access-review'),
      file('2026-Q3', '2026-09-10', 'user-access-review'),
    ],
  };

  it('are judged as of the day, each with its own files', () => {
    const snapshot = snapshotOf(given);
    const paths = (today: string, start?: string): string[] =>
      evidenceOf(snapshot, today, start).controls.flatMap(({ occurrences }) =>
        occurrences.flatMap((one) => one.paths),
      );
    expect(paths('2026-06-12')).toEqual([given.files?.[0]]);
    expect(paths('2026-10-01')).toEqual([given.files?.[1]]);
    expect(paths('2026-10-01', '2025-07-01')).toEqual([given.files?.[0]]);
  });

  it('have days between them and fieldwork that runs on', () => {
    expect(periodNotes(analysed(given).periods, dayOf('2026-07-15')).map(({ en }) => en)).toEqual([
      '2026-06-16 to 2026-06-30 (15 days) lies in no observation period: between First and Second.',
      'The auditor tests First until 2026-08-15, while Second runs from 2026-07-01.',
    ]);
  });

  it('do not share a record that the first counted in its days of grace', () => {
    const touching: Given = {
      ...given,
      report:
        'type: II, periods: [{ start: 2026-01-01, end: 2026-05-20 }, { start: 2026-05-21, end: 2026-12-31 }]',
      files: [file('2026-Q2', '2026-06-10', 'user-access-review')],
    };
    const snapshot = snapshotOf(touching);
    const found = (start: string): string[] => {
      const [one] = evidenceOf(snapshot, '2027-01-31', start).controls;
      return one ? there(one) : [];
    };
    expect([...found('2026-01-01'), ...found('2026-05-21')]).toEqual(['2026-Q2']);
  });

  it('do not take what was done in the second for late work of the first', () => {
    const snapshot = snapshotOf({
      report:
        'type: II, periods: [{ name: First, start: 2026-01-01, end: 2026-06-30 }, { name: Second, start: 2026-07-01, end: 2026-12-31 }]',
      controls: control('frequency: annual, evidence: [penetration-test-report]'),
      files: [
        file('2025', '2025-09-15', 'penetration-test-report'),
        [file('2026', '2026-09-10', 'penetration-test-report'), 'the test of 2026, by others'],
      ],
    });
    const of = (start: string): string[] => {
      const [one] = evidenceOf(snapshot, '2027-02-28', start).controls;
      return one ? states(one) : [];
    };
    expect([of('2026-01-01'), of('2026-07-01')]).toEqual([['2026 not-occurring'], ['2026 found']]);
  });

  it('each get what they expect of a month or quarter that both hold a part of', () => {
    const report =
      'type: II, periods: [{ start: 2026-05-11, end: 2026-11-10 }, { start: 2026-11-11, end: 2027-05-10 }]';
    const of = (frequency: string, path: string): string[] =>
      ['2026-05-11', '2026-11-11'].flatMap((start) => {
        const snapshot = snapshotOf({
          report,
          controls: control(`frequency: ${frequency}, evidence: [user-access-review]`),
          files: [path],
        });
        const [one] = evidenceOf(snapshot, '2027-05-31', start).controls;
        return one ? states(one).filter((text) => /2026-(?:11|Q4|H2)/.test(text)) : [];
      });
    // 10 of 30 days of November are in the first, and 20 in the second, which expects it.
    expect(of('monthly', file('2026-11', '2026-11-20', 'user-access-review'))).toEqual([
      '2026-11 optional',
      '2026-11 found',
    ]);
    // The first holds 133 of 184 days of the half, the second 51: one day late in the first.
    expect(of('semiannual', file('2026-H2', '2026-12-11', 'user-access-review'))).toEqual([
      '2026-H2 late 1',
      '2026-H2 optional',
    ]);
    // The review of the third quarter, late, is none of the fourth.
    expect(of('quarterly', file('2026-Q3', '2026-10-31', 'user-access-review'))).toEqual([
      '2026-Q4 optional',
      '2026-Q4 missing',
    ]);
  });

  it('carry over what was done in the first', () => {
    const snapshot = snapshotOf({
      report:
        'type: II, periods: [{ name: First, start: 2025-07-01, end: 2025-12-31 }, { name: Second, start: 2026-01-01, end: 2026-06-30 }]',
      controls: control('frequency: annual, evidence: [penetration-test-report]'),
      files: [file('2025', '2025-11-11', 'penetration-test-report')],
    });
    const analysis = evidenceOf(snapshot, '2026-08-01');
    const one = analysis.controls[0]?.occurrences[0];
    expect(one?.state).toBe('not-occurring');
    expect(one && reasonOf(one, analysis.periods).en).toContain('in the period First');
  });
});

describe('a control that runs on a schedule and whenever something happens', () => {
  const register: readonly [string, string] = [
    'registers/i.csv',
    'id,date\nI-1,2026-02-10\nI-2,2026-03-05\nI-3,2026-03-20\n',
  ];
  const given: Given = {
    report: period('2026-01-01', '2026-03-31'),
    controls: control(
      'frequency: monthly and after each incident, population: registers/i.csv, evidence: [risk-register]',
    ),
    files: [
      register,
      [file('2026-01', '2026-01-30', 'risk-register'), 'january'],
      [file('2026-02-10', '2026-02-12', 'risk-register'), 'after I-1'],
      [file('2026-03', '2026-03-30', 'risk-register'), 'march'],
      [file('2026-03', '2026-03-21', 'risk-register').replace('.csv', '_I-3.csv'), 'after I-3'],
    ],
  };

  it('is judged for both, and a record of an event counts for that event only', () => {
    const found = of(given);
    expect(states(found)).toEqual(['2026-01 found', '2026-02 missing', '2026-03 found']);
    // The review of March is none of what happened in March.
    expect(found.events.map(({ id, cover }) => `${id} ${cover}`)).toEqual([
      'I-1 own',
      'I-2 missing',
      'I-3 own',
    ]);
    expect(found.state).toBe('partial');
  });

  it('is not complete without a register of what happens', () => {
    const found = of({ ...given, controls: given.controls.replace('population: registers/i.csv, ', '') });
    expect([found.population.state, found.state]).toEqual(['unnamed', 'partial']);
  });

  it('is in the calendar with both', () => {
    const calendar = calendarOf(analysed(given), snapshotOf(given).config);
    expect(calendar?.entries.map(({ label }) => label)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(calendar?.perEvent[0]?.sweeps.map(({ day }) => isoOf(day))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
    ]);
  });
});

describe('a frequency that is not understood', () => {
  it('is quoted, and its files are not said to lie outside the period', () => {
    const found = analysed({
      controls: control('frequency: every blue moon, evidence: [risk-register]'),
      files: [file('2026-03', '2026-03-30', 'risk-register'), file('2025', '2025-03-30', 'risk-register')],
    });
    expect(found.controls.flatMap(unknownReasons)).toEqual([
      {
        en: 'its frequency “every blue moon” is not understood',
        nl: 'de frequentie “every blue moon” is niet te begrijpen',
      },
    ]);
    expect(weaknessesOf(found).map(({ weaknesses }) => weaknesses[0])).toEqual(['outside', 'no-rhythm']);
  });

  it('ends the rhythm before it where a change names it', () => {
    const found = of({
      controls: control(
        'frequency: quarterly, evidence: [risk-register], history: [ { from: 2026-07-01, frequency: now and then } ]',
      ),
    });
    expect(states(found)).toEqual(['2026-Q1 missing', '2026-Q2 missing']);
    expect(found.schedule.unknown).toEqual([{ start: dayOf('2026-07-01'), end: dayOf('2026-12-31') }]);
  });
});

it('takes the day a weekly record is filed under for its week', () => {
  const weekly = (date: string): string[] =>
    states(
      of({
        report: period('2026-06-01', '2026-06-28'),
        controls: control('frequency: weekly, evidence: [log-review-records]'),
        files: [file('2026-06-15', date, 'log-review-records')],
      }),
    );
  // The week ends on 21 June, its evidence is on time until 28 June; 19 September is 90 days after the week.
  expect(weekly('2026-09-19')[2]).toBe('2026-06-15 late 83');
  expect(weekly('2026-09-20')[2]).toBe('2026-06-15 missing');
});

it('takes an export that holds nothing for weak evidence of all its days', () => {
  const found = of({
    report: period('2026-06-01', '2026-07-31'),
    controls: control('frequency: daily, evidence: [backup-logs]'),
    files: [[file('2026-06', '2026-07-02', 'backup-logs'), '']],
  });
  expect(states(found).slice(28, 32)).toEqual([
    '2026-06-29 weak',
    '2026-06-30 weak',
    '2026-07-01 missing',
    '2026-07-02 missing',
  ]);
});

it('gives each row of the calendar one owner', () => {
  const given: Given = {
    report: period('2026-07-01', '2026-08-31'),
    controls: control(
      'frequency: weekly, owner: CTO, evidence: [log-review-records], history: [ { from: 2026-07-20, owner: COO } ]',
    ),
  };
  const rows = calendarOf(analysed(given), undefined)?.entries.map(
    ({ label, start, end, owner }) => `${label} ${isoOf(start)} ${isoOf(end)} ${owner?.role ?? ''}`,
  );
  expect(rows).toEqual([
    '2026-07 2026-07-01 2026-07-19 CTO',
    '2026-07 2026-07-20 2026-08-02 COO',
    '2026-08 2026-08-03 2026-08-30 COO',
  ]);
});
