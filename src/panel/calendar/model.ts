import type { CalendarView } from '../protocol.js';
import type { RowGroup } from '../windowed-list.js';
import {
  choicesOf,
  filterCalendar,
  STATE_CHOICES,
  type CalendarFilters,
  type StateChoice,
} from './filters.js';
import { monthsOf, type MonthSummary } from './months.js';
import { partsOf, type CalendarPart } from './parts.js';
import { rowsOf, type CalendarRow } from './rows.js';

/** The calendar as it is drawn for some filters. */
export interface CalendarModel {
  readonly calendar: CalendarView;
  /** All rows, and those that pass the filters. */
  readonly all: readonly CalendarRow[];
  readonly shown: readonly CalendarRow[];
  readonly parts: readonly CalendarPart[];
  readonly groups: readonly RowGroup<CalendarRow>[];
  readonly months: readonly MonthSummary[];
  /** Everyone who owns a control of it, and whether some control has no owner. */
  readonly owners: readonly string[];
  readonly someUnowned: boolean;
  /** The states that occur in it. */
  readonly states: readonly StateChoice[];
}

export function calendarModel(calendar: CalendarView, filters: CalendarFilters): CalendarModel {
  const all = rowsOf(calendar);
  const shown = filterCalendar(all, filters);
  const parts = partsOf(shown, calendar);
  const owners = new Set(all.map(({ control }) => control.owner));
  const states = new Set(all.flatMap(choicesOf));
  return {
    calendar,
    all,
    shown,
    parts,
    groups: parts.flatMap((part) => (part.kind === 'rows' ? [part] : [])),
    months: monthsOf(shown, calendar.scope),
    owners: [...owners].filter((owner) => owner !== '').sort((a, b) => a.localeCompare(b)),
    someUnowned: owners.has(''),
    states: STATE_CHOICES.filter((state) => states.has(state)),
  };
}
