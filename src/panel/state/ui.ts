import { NO_CALENDAR_FILTERS, readCalendarFilters, type CalendarFilters } from '../calendar/filters.js';
import { readPage, type PageName } from '../protocol.js';
import { NO_FILTERS, readFilters, type Filters } from './filters.js';

/** What the reader chose; kept by VS Code while the panel is hidden and between windows. */
export interface Ui {
  readonly folder: string | undefined;
  readonly page: PageName;
  readonly filters: Filters;
  readonly calendar: CalendarFilters;
  /** Whether criteria out of scope are shown. */
  readonly outside: boolean;
  /** Whether the definition of the score, and the table below the progress chart, are unfolded. */
  readonly definition: boolean;
  readonly table: boolean;
  /** Pixels from the top of each page. */
  readonly scroll: Readonly<Record<PageName, number>>;
}

export const FRESH_UI: Ui = {
  folder: undefined,
  page: 'readiness',
  filters: NO_FILTERS,
  calendar: NO_CALENDAR_FILTERS,
  outside: true,
  definition: false,
  table: false,
  scroll: { readiness: 0, calendar: 0 },
};

/** The saved choices, or fresh ones for whatever was not saved as it should. */
export function readUi(value: unknown): Ui {
  if (typeof value !== 'object' || value === null) return FRESH_UI;
  const { folder, page, filters, calendar, outside, definition, table, scroll } = value as Readonly<
    Record<string, unknown>
  >;
  return {
    folder: typeof folder === 'string' ? folder : undefined,
    page: readPage(page) ?? 'readiness',
    filters: readFilters(filters),
    calendar: readCalendarFilters(calendar),
    outside: outside !== false,
    definition: definition === true,
    table: table === true,
    scroll: { readiness: pixels(scroll, 'readiness'), calendar: pixels(scroll, 'calendar') },
  };
}

function pixels(scroll: unknown, page: PageName): number {
  if (typeof scroll !== 'object' || scroll === null) return 0;
  const value = (scroll as Readonly<Record<string, unknown>>)[page];
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}
