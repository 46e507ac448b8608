import type { OccurrenceStateName } from '../../server/evidence-protocol.js';
import { savedText, searchFor } from '../state/search.js';
import type { CalendarRow } from './rows.js';

/** What the calendar is narrowed to; an empty text means no limit. */
export interface CalendarFilters {
  readonly text: string;
  /** As the calendar writes it; `NO_OWNER` for controls without one. */
  readonly owner: string;
  readonly state: string;
}

export const NO_CALENDAR_FILTERS: CalendarFilters = { text: '', owner: '', state: '' };
/** Stands for no owner among the choices; nobody is called so. */
export const NO_OWNER = ':none';

/** States that can be chosen; `to-do` is all that asks for work now. */
export const STATE_CHOICES = [
  'to-do',
  'missing',
  'due',
  'open',
  'late',
  'weak',
  'upcoming',
  'found',
  'optional',
  'not-occurring',
] as const;
export type StateChoice = (typeof STATE_CHOICES)[number];

export function isCalendarFiltered(filters: CalendarFilters): boolean {
  return Object.values(filters).some((value) => value !== '');
}

/** The rows that pass all filters; every word of the text must occur in the row, in any order and case. */
export function filterCalendar(
  rows: readonly CalendarRow[],
  { text, owner, state }: CalendarFilters,
): readonly CalendarRow[] {
  const found = searchFor(text);
  const wanted = owner === NO_OWNER ? '' : owner;
  return rows.filter((row) => {
    const { control } = row;
    if (owner !== '' && control.owner !== wanted) return false;
    if (state !== '' && !choicesOf(row).includes(state)) return false;
    const label = row.kind === 'entry' ? row.entry.label : '';
    return found([control.id, control.title, control.owner, control.evidence, label]);
  });
}

const TO_DO: ReadonlySet<OccurrenceStateName> = new Set(['missing', 'weak', 'due', 'open']);

/** The choices that a row belongs to. */
export function choicesOf(row: CalendarRow): readonly string[] {
  if (row.kind === 'entry')
    return TO_DO.has(row.entry.state) ? ['to-do', row.entry.state] : [row.entry.state];
  switch (row.events.state) {
    case 'none':
    case 'partial':
      return ['to-do', 'missing'];
    case 'complete':
      return ['found'];
    case 'not-due':
      return ['upcoming'];
    case 'not-applicable':
      return ['not-occurring'];
  }
}

/** Filters as they were saved, whatever else that is. */
export function readCalendarFilters(value: unknown): CalendarFilters {
  if (typeof value !== 'object' || value === null) return NO_CALENDAR_FILTERS;
  const text = (key: keyof CalendarFilters): string => savedText(value, key);
  return { text: text('text'), owner: text('owner'), state: text('state') };
}
