import type { CalendarView } from '../protocol.js';
import { WindowedList } from '../windowed-list.js';
import type { CalendarFilters } from './filters.js';
import { calendarModel, type CalendarModel } from './model.js';
import type { CalendarRow } from './rows.js';

/** The calendar the page was sent, and its long list. */
export class Calendar {
  readonly list: WindowedList<CalendarRow>;
  #sent: CalendarView | null | undefined;
  #made: { readonly filters: CalendarFilters; readonly model: CalendarModel } | undefined;

  constructor(root: HTMLElement, redraw: () => void) {
    this.list = new WindowedList(root, 'entry', redraw);
  }

  take(calendar: CalendarView | null): void {
    this.#sent = calendar;
  }

  /** The calendar of a folder through some filters; null when it could not be made, undefined while it is waited for. */
  model(folder: string, filters: CalendarFilters): CalendarModel | null | undefined {
    const calendar = this.#sent;
    if (!calendar) return calendar;
    if (calendar.folder !== folder) return undefined;
    if (this.#made?.model.calendar !== calendar || this.#made.filters !== filters)
      this.#made = { filters, model: calendarModel(calendar, filters) };
    return this.#made.model;
  }

  /** Whether it was answered for a folder, be it in vain. */
  isFor(folder: string): boolean {
    return this.#sent === null || this.#sent?.folder === folder;
  }

  /** Goes to a part of the list, with the focus on its first row, or on the first after it. */
  show(part: string): void {
    const parts = this.#made?.model.parts ?? [];
    const after = parts.slice(parts.findIndex(({ key }) => key === part));
    const first = after.find((one) => one.kind === 'rows');
    if (first?.kind === 'rows' && first.rows[0]) this.list.focus(first.rows[0].id);
    document.getElementById(`part-${part}`)?.scrollIntoView({ block: 'start' });
    this.list.update();
  }
}
