import type { CalendarView } from '../../panel/protocol.js';
import type { PanelCalendar } from '../../server/panel-calendar-protocol.js';

/** The calendar as the webview is told of it: without addresses. */
export function calendarView(calendar: PanelCalendar): CalendarView {
  return {
    ...calendar,
    controls: calendar.controls.map(({ key, id, title, owner, evidence, frequency }) => ({
      key,
      id,
      title,
      owner,
      evidence,
      frequency,
    })),
    perEvent: calendar.perEvent.map(({ control, register, events, covered, state }) => ({
      control,
      register: register?.path,
      hasRegister: register?.uri !== undefined,
      events,
      covered,
      state,
    })),
  };
}
