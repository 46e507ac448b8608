import { expect, it } from 'vitest';
import type { PanelCalendar } from '../../server/panel-calendar-protocol.js';
import { calendarView } from './calendar-view.js';

const range = { start: { line: 3, character: 8 }, end: { line: 3, character: 13 } };
const calendar: PanelCalendar = {
  folder: 'file:///w',
  today: '2026-11-24',
  recorded: 1,
  controls: [
    {
      key: 'EV-1',
      id: 'EV-1',
      title: 'Events',
      owner: 'CTO',
      evidence: 'Tickets',
      place: { uri: 'file:///w/controls.yaml', range },
    },
  ],
  entries: [],
  allEntries: 0,
  perEvent: [
    {
      control: 'EV-1',
      register: { path: 'registers/r.csv', uri: 'file:///w/registers/r.csv' },
      events: 2,
      covered: 1,
      state: 'partial',
    },
    { control: 'EV-1', register: { path: 'gone.csv' }, covered: 0, state: 'none' },
  ],
  unscheduled: [],
  words: { occurrence: {} as never, evidence: {} as never },
};

it('calendarView tells the webview no addresses, but whether a register can be opened', () => {
  const view = calendarView(calendar);
  expect(view.controls[0]).toMatchObject({ key: 'EV-1', title: 'Events', owner: 'CTO' });
  expect(view.perEvent).toMatchObject([
    { register: 'registers/r.csv', hasRegister: true },
    { register: 'gone.csv', hasRegister: false },
  ]);
  expect(JSON.stringify(view.controls) + JSON.stringify(view.perEvent)).not.toContain('file://');
});
