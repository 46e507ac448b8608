import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import Papa from 'papaparse';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarOf, type EvidenceCalendar } from '../evidence/calendar.js';
import { evidenceOf } from '../evidence/evidence.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { calendarCsv } from './calendar-csv.js';
import { calendarMarkdown } from './calendar-markdown.js';
import { calendarIcs } from './ics.js';

const SOC2 = [
  'organisation:',
  '  name: "Café, Söhne; & Co"',
  '  people: [{ name: Ann, role: CTO, email: ann@example.test }]',
  'report: { type: II, observationPeriod: { start: 2027-10-01, end: 2028-03-31 } }',
].join('\n');
const CONTROLS = [
  'controls:',
  '  - { id: AC-1, title: "Review, all; \\"now\\" | x", statement: "Line one\\nline two, with a very long text that must be folded because it goes on and on, über alles", frequency: monthly, owner: CTO, evidence: [user-access-review] }',
  '  - { id: "=1+1", title: Formula, frequency: quarterly }',
  '  - { id: BK-1, title: Backups, frequency: daily, evidence: [backup-logs] }',
  '  - { id: RR-1, title: Rule, rrule: "FREQ=MONTHLY;BYMONTHDAY=-1" }',
  '  - { id: EV-1, title: Events, frequency: per-event, population: registers/r.csv }',
].join('\n');

function calendar(name?: string, soc2 = SOC2, controls = CONTROLS): EvidenceCalendar {
  const index = new WorkspaceIndex('file:///w');
  index.set('file:///w/soc2.yaml', {
    text: name === undefined ? soc2 : soc2.replace(/name: "[^"]*"/, `name: ${name}`),
    version: 1,
  });
  index.set('file:///w/controls.yaml', { text: controls, version: 1 });
  index.set('file:///w/registers/r.csv', { text: 'id,date\n', version: 1 });
  const snapshot = index.snapshot();
  const made = calendarOf(evidenceOf(snapshot, '2027-11-10'), snapshot.config);
  if (!made) throw new Error('no calendar');
  return made;
}

const ZONE = process.env.TZ;
afterEach(() => {
  process.env.TZ = ZONE;
});

describe('the calendar as iCalendar', () => {
  const read = (text: string): ICAL.Event[] =>
    new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));

  it('is read back by a calendar parser, entry by entry', () => {
    const events = read(calendarIcs(calendar(), 'en'));
    const sweeps = 6;
    expect(events).toHaveLength(calendar().occurrences().length + sweeps);
    const review = events.find(({ summary }) => summary.startsWith('AC-1') && summary.endsWith('(2028-02)'));
    expect(review?.startDate.toString()).toBe('2028-02-29');
    expect(review?.startDate.isDate).toBe(true);
    expect(review?.endDate.toString()).toBe('2028-03-01');
    expect(review?.summary).toBe('AC-1 Review, all; "now" | x (2028-02)');
    expect(review?.description).toContain(
      'Line one\nline two, with a very long text that must be folded because it goes on and on, über alles',
    );
    expect(review?.attendees.map((one) => one.getFirstValue())).toEqual(['MAILTO:ann@example.test']);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  it('is read alike by a second parser', () => {
    const text = calendarIcs(calendar(), 'nl');
    const other = Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT');
    const day = (date: Date): string =>
      [date.getFullYear(), date.getMonth() + 1, date.getDate()]
        .map((n) => String(n).padStart(2, '0'))
        .join('-');
    expect(other.map((one) => `${one.uid} ${day(one.start)} ${String(one.summary)}`).sort()).toEqual(
      read(text)
        .map((one) => `${one.uid} ${one.startDate.toString()} ${one.summary}`)
        .sort(),
    );
  });

  it('holds each day of daily work, and a reminder a month to sweep a register', () => {
    const summaries = read(calendarIcs(calendar(), 'en')).map(({ summary }) => summary);
    expect(summaries.filter((one) => one.startsWith('BK-1'))).toHaveLength(183);
    expect(summaries.filter((one) => one === 'EV-1 Events (sweep the register)')).toHaveLength(6);
  });

  it('has IDs of this company', () => {
    const ids = (name: string): readonly string[] =>
      read(calendarIcs(calendar(name), 'en')).map(({ uid }) => uid);
    expect(ids('One')).toEqual(ids('One'));
    const other = new Set(ids('Two'));
    expect(ids('One').filter((id) => other.has(id))).toEqual([]);
  });

  it('keeps to the lines and lengths of the standard', () => {
    const text = calendarIcs(calendar(), 'nl');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  it('is the same in every time zone', () => {
    const texts = [
      'UTC',
      'Europe/Amsterdam',
      'America/Los_Angeles',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
    ].map((zone) => {
      process.env.TZ = zone;
      return calendarIcs(calendar(), 'en');
    });
    expect(new Set(texts).size).toBe(1);
  });

  it('reminds a week before of what is still to be done', () => {
    const alarms = read(calendarIcs(calendar(), 'en')).map(({ summary, component }) => [
      summary,
      component.getAllSubcomponents('valarm').map((one) => one.getFirstPropertyValue('trigger')?.toString()),
    ]);
    expect(alarms).toContainEqual(['AC-1 Review, all; "now" | x (2028-02)', ['-P7D']]);
    expect(alarms).toContainEqual(['BK-1 Backups (2028-02-29)', []]);
  });
});

describe('the calendar as CSV', () => {
  const { data } = Papa.parse<Record<string, string>>(calendarCsv(calendar(), 'en'), {
    header: true,
    skipEmptyLines: true,
  });

  it('has a row an occurrence and one a control that runs per event', () => {
    const own = data.filter(({ control }) => control === 'AC-1');
    expect(own.map(({ by, last_day, period, state }) => `${by} ${last_day} ${period} ${state}`)).toEqual([
      '2027-10-31 2027-11-15 2027-10 due',
      '2027-11-30 2027-12-15 2027-11 open',
      '2027-12-31 2028-01-15 2027-12 upcoming',
      '2028-01-31 2028-02-15 2028-01 upcoming',
      '2028-02-29 2028-03-15 2028-02 upcoming',
      '2028-03-31 2028-04-15 2028-03 upcoming',
    ]);
    expect(data.find(({ control }) => control === 'EV-1')).toMatchObject({ state: 'not-occurring', of: '0' });
  });

  it('collects daily work by the month', () => {
    expect(
      data
        .filter(({ control }) => control === 'BK-1')
        .map(({ period, of, found }) => `${period} ${found}/${of}`),
    ).toEqual([
      '2027-10 0/31',
      '2027-11 0/30',
      '2027-12 0/31',
      '2028-01 0/31',
      '2028-02 0/29',
      '2028-03 0/31',
    ]);
  });

  it('opens in a Dutch Excel: byte order mark and semicolons', () => {
    const text = calendarCsv(calendar(), 'nl');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [head] = text.slice(1).split('\r\n');
    expect(head).toMatch(/^by;last_day;from;control;/);
    const read = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(read.meta.delimiter).toBe(';');
    expect(read.data.map(({ control, by }) => `${control} ${by}`)).toEqual(
      data.map(({ control, by }) => `${control} ${by}`),
    );
  });

  it('tells the frequency of each stretch, and who took over from whom', () => {
    const soc2 =
      'organisation: { name: M, people: [{ name: Dana, role: CISO, left: 2026-03-31 }, { name: Eve, role: CISO, email: e@x.test }, { name: Old, left: 2026-02-01 }] }\nreport: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }';
    const controls = [
      'controls:',
      '  - { id: F-1, title: F, frequency: monthly, owner: Dana, frequencyChanges: [{ from: 2026-05-10, frequency: weekly }, { from: 2026-05-20, frequency: daily }, { from: 2026-09-01, frequency: quarterly }] }',
      '  - { id: F-2, title: G, frequency: annual, owner: Old }',
      '  - { id: F-3, title: H, frequency: annual, owner: Nobody }',
    ].join('\n');
    const rows = Papa.parse<Record<string, string>>(calendarCsv(calendar(undefined, soc2, controls), 'en'), {
      header: true,
      skipEmptyLines: true,
    }).data;
    const own = rows.filter(({ control }) => control === 'F-1');
    const rhythm = (from: string, to: string): readonly string[] => [
      ...new Set(
        own
          .filter((one) => from <= (one.from ?? '') && (one.from ?? '') < to)
          .map(({ frequency }) => frequency ?? ''),
      ),
    ];
    expect(rhythm('2026-01-01', '2026-05-10')).toEqual(['monthly']);
    expect(rhythm('2026-05-10', '2026-05-20')).toEqual(['weekly']);
    expect(rhythm('2026-05-20', '2026-09-01')).toEqual(['daily']);
    expect(rhythm('2026-09-01', '2027-01-01')).toEqual(['quarterly']);
    expect(own.at(-1)).toMatchObject({ name: 'Eve', note: 'Dana left on 2026-03-31; Eve has the role now' });
    expect(rows.find(({ control }) => control === 'F-2')).toMatchObject({
      name: '',
      note: 'Old left on 2026-02-01; name a new owner',
    });
    expect(rows.find(({ control }) => control === 'F-3')?.note).toBe('Nobody is nobody that soc2.yaml names');
  });

  it('holds no formulas', () => {
    expect(calendarCsv(calendar(), 'en')).not.toMatch(/(^|,)=/m);
  });
});

describe('the calendar as Markdown', () => {
  it('escapes what would be markup, and names what is missing first', () => {
    const text = calendarMarkdown(calendar(), 'en');
    expect(text).toContain('Review, all; "now" \\| x');
    expect(text.indexOf('## Missing')).toBeGreaterThan(0);
    expect(text.indexOf('## Missing')).toBeLessThan(text.indexOf('## Now'));
    expect(calendarMarkdown(calendar(), 'nl')).toContain('## Ontbreekt');
  });

  it('names the frequency that a control had on the day', () => {
    const changed =
      'controls:\n  - { id: UA-1, title: Review, frequency: monthly, history: [{ from: 2028-01-01, frequency: quarterly }] }\n';
    const rows = calendarMarkdown(calendar(undefined, SOC2, changed), 'nl')
      .split('\n')
      .filter((line) => line.startsWith('| 20'))
      .map((line) => line.split(' | ').slice(-3, -1).join(' '));
    expect(new Set(rows)).toEqual(
      new Set(['maandelijks 2027-10', 'maandelijks 2027-11', 'maandelijks 2027-12', 'per kwartaal 2028-Q1']),
    );
  });
});
