import type { Language } from '../catalog/types.js';
import { isoOf } from '../evidence/day.js';
import { targetText, type EvidenceCalendar } from '../evidence/calendar.js';
import { excelCsv } from './csv-text.js';

const HEAD = [
  'by',
  'last_day',
  'from',
  'control',
  'title',
  'responsible',
  'name',
  'email',
  'frequency',
  'period',
  'evidence',
  'folder',
  'state',
  'found',
  'of',
  'note',
];

/** The calendar as CSV for Excel, one row an occurrence, and one for each control that runs per event. Column names do not depend on the language. */
export function calendarCsv({ entries, perEvent, start, end }: EvidenceCalendar, language: Language): string {
  const dated = entries.map((entry) => [
    targetText(entry),
    isoOf(entry.due),
    isoOf(entry.start),
    entry.control,
    entry.title,
    entry.owner?.role ?? '',
    entry.owner?.name ?? '',
    entry.owner?.email ?? '',
    entry.frequency ?? '',
    entry.label,
    entry.kinds.join(' '),
    entry.folder,
    entry.state,
    entry.parts.found,
    entry.parts.of,
    entry.owner?.note?.[language] ?? '',
  ]);
  const events = perEvent.map((one) => [
    '',
    isoOf(end),
    isoOf(start),
    one.control,
    one.title,
    one.owner?.role ?? '',
    one.owner?.name ?? '',
    one.owner?.email ?? '',
    'per-event',
    '',
    one.kinds.join(' '),
    one.folder,
    one.events === undefined
      ? 'population-unknown'
      : one.events === 0
        ? 'not-occurring'
        : one.covered < one.events
          ? 'incomplete'
          : 'complete',
    one.covered,
    one.events ?? '',
    one.owner?.note?.[language] ?? '',
  ]);
  return excelCsv(HEAD, [...dated, ...events], language);
}
