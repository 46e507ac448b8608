import { NO_FILTERS, readFilters, type Filters } from './filters.js';

/** What the reader chose; kept by VS Code while the panel is hidden and between windows. */
export interface Ui {
  readonly folder: string | undefined;
  readonly filters: Filters;
  /** Whether criteria out of scope are shown. */
  readonly outside: boolean;
  /** Whether the definition of the score, and the table below the progress chart, are unfolded. */
  readonly definition: boolean;
  readonly table: boolean;
  /** Pixels from the top. */
  readonly scroll: number;
}

export const FRESH_UI: Ui = {
  folder: undefined,
  filters: NO_FILTERS,
  outside: true,
  definition: false,
  table: false,
  scroll: 0,
};

/** The saved choices, or fresh ones for whatever was not saved as it should. */
export function readUi(value: unknown): Ui {
  if (typeof value !== 'object' || value === null) return FRESH_UI;
  const { folder, filters, outside, definition, table, scroll } = value as Readonly<Record<string, unknown>>;
  return {
    folder: typeof folder === 'string' ? folder : undefined,
    filters: readFilters(filters),
    outside: outside !== false,
    definition: definition === true,
    table: table === true,
    scroll: typeof scroll === 'number' && Number.isFinite(scroll) && scroll > 0 ? scroll : 0,
  };
}
