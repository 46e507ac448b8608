import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../evidence/evidence.js';
import type { Language } from '../catalog/types.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { evidenceToDo, filesOfEntry, panelCalendarOf, type CalendarSources } from './panel-calendar.js';
import { MOST_ENTRIES } from './panel-calendar-protocol.js';

const SOC2 = `version: 1
organisation: { name: Acme, people: [{ name: Ann, role: CTO }] }
report: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }
`;

function sources(files: Readonly<Record<string, string>>, language: Language = 'en'): CalendarSources {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(files)) index.set(`file:///w/${path}`, { text, version: 1 });
  const snapshot = index.snapshot();
  return { folder: 'file:///w', language, snapshot, analysis: evidenceOf(snapshot, '2026-06-20') };
}

const CONTROLS = `controls:
  - { id: AC-1, title: Review, owner: CTO, frequency: quarterly, evidence: [user-access-review], status: implemented }
  - { id: BK-1, title: Backups, frequency: daily, evidence: [backup-logs], status: implemented }
  - { id: EV-1, title: Events, frequency: per-event, population: registers/r.csv, status: implemented }
  - { id: EV-2, title: Outside, frequency: per-event, population: ../../etc/passwd, status: implemented }
  - { id: NO-1, title: Never says, status: implemented }
  - { id: PL-1, title: Planned, frequency: weekly, status: planned }
`;
const FILES = {
  'soc2.yaml': SOC2,
  'controls.yaml': CONTROLS,
  'registers/r.csv': 'id,date\n',
  'evidence/access/AC-1/2026-Q1/2026-03-20_AC-1_user-access-review.txt': 'x',
};

describe('panelCalendarOf', () => {
  it('lists what each control asks for, by date, with owner, evidence and state', () => {
    const { scope, recorded, entries, controls, allEntries } = panelCalendarOf(sources(FILES));
    expect(scope).toEqual({ type: 'II', start: '2026-01-01', end: '2026-12-31' });
    expect([recorded, allEntries]).toEqual([6, entries.length]);
    expect(entries.filter(({ control }) => control === 'AC-1')).toEqual([
      expect.objectContaining({
        id: 'AC-1|2026-01-01',
        label: '2026-Q1',
        target: '2026-03-31',
        due: '2026-04-30',
        state: 'found',
        files: 1,
      }),
      expect.objectContaining({ label: '2026-Q2', state: 'open', files: 0 }),
      expect.objectContaining({ label: '2026-Q3', state: 'upcoming' }),
      expect.objectContaining({ label: '2026-Q4', state: 'upcoming' }),
    ]);
    expect(controls.find(({ key }) => key === 'AC-1')).toMatchObject({
      owner: 'Ann (CTO)',
      evidence: expect.stringMatching(/access review/i) as string,
      frequency: 'quarterly',
      place: { uri: 'file:///w/controls.yaml' },
    });
    expect(entries.map(({ target }) => target)).toEqual([...entries.map(({ target }) => target)].sort());
  });

  it('puts the days of a month together', () => {
    const { entries } = panelCalendarOf(sources(FILES));
    const daily = entries.filter(({ control }) => control === 'BK-1');
    expect(daily).toHaveLength(12);
    expect(daily[1]).toMatchObject({ label: '2026-02', of: 28, found: 0, state: 'missing' });
  });

  it('keeps apart what happens by itself and what names no frequency', () => {
    const { perEvent, unscheduled } = panelCalendarOf(sources(FILES));
    expect(perEvent[0]).toMatchObject({
      control: 'EV-1',
      register: { path: 'registers/r.csv', uri: 'file:///w/registers/r.csv' },
      events: 0,
      state: 'not-applicable',
    });
    expect(perEvent[1]?.register?.uri, 'nothing outside the folder').toBeUndefined();
    expect(unscheduled).toEqual(['NO-1']);
  });

  it('says when nothing can be expected', () => {
    const calendar = panelCalendarOf(sources({ 'controls.yaml': CONTROLS }));
    expect([calendar.scope, calendar.entries, calendar.recorded]).toEqual([undefined, [], 6]);
    const none = sources({ 'controls.yaml': CONTROLS });
    expect(evidenceToDo(none.analysis, none.snapshot)).toBeUndefined();
  });

  it('counts what is missing and due', () => {
    const { analysis, snapshot } = sources(FILES);
    // Backups of January to May, and of the days of June that are past.
    expect(evidenceToDo(analysis, snapshot)).toEqual({ missing: 6, due: 0 });
  });

  it('names the files of an entry', () => {
    expect(filesOfEntry(sources(FILES), 'AC-1|2026-01-01')).toEqual([
      'evidence/access/AC-1/2026-Q1/2026-03-20_AC-1_user-access-review.txt',
    ]);
    expect(filesOfEntry(sources(FILES), 'AC-1|2025-01-01')).toEqual([]);
  });

  it('tells controls with the same ID apart', () => {
    const twice = CONTROLS + '  - { id: AC-1, title: Again, frequency: annual, status: implemented }\n';
    const { entries, controls } = panelCalendarOf(sources({ ...FILES, 'controls.yaml': twice }));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(controls.filter(({ id }) => id === 'AC-1').map(({ key }) => key)).toEqual(['AC-1', 'AC-1#2']);
  });

  it('speaks Dutch and sends plain JSON', () => {
    const calendar = panelCalendarOf(sources(FILES, 'nl'));
    expect(calendar.words.occurrence.missing).toBe('ontbreekt');
    expect(calendar.controls.find(({ id }) => id === 'BK-1')?.frequency).toBe('dagelijks');
    expect(JSON.parse(JSON.stringify(calendar))).toEqual(calendar);
  });

  it('stays small with hundreds of daily and weekly controls', () => {
    const many = Array.from(
      { length: 600 },
      (_, n) =>
        `  - { id: C-${n}, title: Control ${n}, frequency: ${n % 2 ? 'daily' : 'weekly'}, owner: CTO, evidence: [backup-logs], status: implemented }`,
    ).join('\n');
    const calendar = panelCalendarOf(sources({ 'soc2.yaml': SOC2, 'controls.yaml': `controls:\n${many}\n` }));
    expect([calendar.entries.length, calendar.allEntries]).toEqual([MOST_ENTRIES, 600 * 12]);
    // What is missing is never left out for what is still to come.
    expect(calendar.entries.filter(({ state }) => state === 'missing').length).toBeGreaterThanOrEqual(
      600 * 5,
    );
    expect(JSON.stringify(calendar).length).toBeLessThan(1_200_000);
  });
});
