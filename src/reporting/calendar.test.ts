import ICAL from 'ical.js';
import Papa from 'papaparse';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarOf, type EvidenceCalendar } from '../analysis/evidence/calendar.js';
import { evidenceOf } from '../analysis/evidence/evidence.js';
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

function calendar(): EvidenceCalendar {
  const index = new WorkspaceIndex('file:///w');
  index.set('file:///w/soc2.yaml', { text: SOC2, version: 1 });
  index.set('file:///w/controls.yaml', { text: CONTROLS, version: 1 });
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
    expect(events).toHaveLength(calendar().entries.length);
    const review = events.find(({ uid }) => uid === 'ac-1-2028-02@attest');
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
    const alarms = read(calendarIcs(calendar(), 'en')).map(({ uid, component }) => [
      uid,
      component.getAllSubcomponents('valarm').map((one) => one.getFirstPropertyValue('trigger')?.toString()),
    ]);
    expect(alarms).toContainEqual(['ac-1-2028-02@attest', ['-P7D']]);
    expect(alarms).toContainEqual(['bk-1-2027-10@attest', []]);
  });
});

describe('the calendar as CSV', () => {
  const { data } = Papa.parse<Record<string, string>>(calendarCsv(calendar()), {
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

  it('holds no formulas', () => {
    expect(calendarCsv(calendar())).not.toMatch(/(^|,)=/m);
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
});
