import type { PanelCalendarEntry } from '../../server/panel-calendar-protocol.js';
import type { CalendarControl, CalendarEvents, CalendarView } from '../protocol.js';

/** A row of the calendar: evidence with a date, or a control that runs whenever something happens. */
export type CalendarRow =
  | {
      readonly kind: 'entry';
      readonly id: string;
      readonly control: CalendarControl;
      readonly entry: PanelCalendarEntry;
    }
  | {
      readonly kind: 'events';
      readonly id: string;
      readonly control: CalendarControl;
      readonly events: CalendarEvents;
    };

/** The calendar's rows: by date, then those without one. */
export function rowsOf({ controls, entries, perEvent }: CalendarView): readonly CalendarRow[] {
  const byKey = new Map(controls.map((control) => [control.key, control]));
  return [
    ...entries.flatMap((entry): CalendarRow[] => {
      const control = byKey.get(entry.control);
      return control ? [{ kind: 'entry', id: entry.id, control, entry }] : [];
    }),
    ...perEvent.flatMap((events): CalendarRow[] => {
      const control = byKey.get(events.control);
      return control ? [{ kind: 'events', id: `${control.key}|events`, control, events }] : [];
    }),
  ];
}

/** `2026-11` of `2026-11-24`. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}
