import { isoOf, monthOf } from '../evidence/day.js';
import { isOpen, targetText, type CalendarEntry, type EvidenceCalendar } from '../evidence/calendar.js';
import { labelOf } from '../evidence/period-label.js';
import { personText } from '../evidence/people.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import { OCCURRENCE_WORDS } from '../evidence/state-words.js';
import { FREQUENCY_WORDS, kindTitle } from './evidence-words.js';
import { cell, table } from './markdown-text.js';

const TEXTS = {
  en: {
    title: 'Evidence calendar',
    period: 'Observation period',
    asOf: 'as of',
    lacking: 'Missing',
    open: 'Now',
    perEvent: 'When it happens',
    due: 'By',
    last: 'Last day',
    control: 'Control',
    evidence: 'Evidence',
    who: 'Responsible',
    rhythm: 'Frequency',
    label: 'Period',
    state: 'State',
    folder: 'Folder',
    register: 'Register',
    events: 'With evidence',
    none: 'No control has a date in this period.',
    afterwards:
      'Evidence cannot be made afterwards. Where the control did run, file the record of that time; where it did not, record an exception.',
    collect:
      'Collect the record of each event as it happens, and keep the register complete: the auditor draws a sample from it.',
    count: (a: number, b: number) => `${a} of ${b}`,
    unknown: 'unknown',
  },
  nl: {
    title: 'Bewijskalender',
    period: 'Observatieperiode',
    asOf: 'per',
    lacking: 'Ontbreekt',
    open: 'Nu',
    perEvent: 'Wanneer het voorkomt',
    due: 'Voor',
    last: 'Uiterlijk',
    control: 'Maatregel',
    evidence: 'Bewijs',
    who: 'Verantwoordelijk',
    rhythm: 'Frequentie',
    label: 'Periode',
    state: 'Status',
    folder: 'Map',
    register: 'Register',
    events: 'Met bewijs',
    none: 'Geen maatregel heeft een datum in deze periode.',
    afterwards:
      'Bewijs is achteraf niet te maken. Is de maatregel wel uitgevoerd, zet dan de vastlegging van toen neer; is dat niet gebeurd, leg dan een afwijking vast.',
    collect:
      'Verzamel de vastlegging van elke gebeurtenis wanneer die voorkomt, en houd het register volledig: de auditor trekt er een steekproef uit.',
    count: (a: number, b: number) => `${a} van ${b}`,
    unknown: 'onbekend',
  },
} as const;

/** The calendar as Markdown: what is missing, what is due now, the months, and what has no date. */
export function calendarMarkdown(calendar: EvidenceCalendar, language: Language): string {
  const words = TEXTS[language];
  const missing = calendar.entries.filter(({ state }) => state === 'missing');
  const now = calendar.entries.filter(({ state }) => state === 'due' || state === 'open');
  const months = new Map<string, CalendarEntry[]>();
  for (const entry of calendar.entries) {
    const { year, month } = monthOf(entry.target);
    const label = labelOf(year, month, 'month');
    months.set(label, [...(months.get(label) ?? []), entry]);
  }
  const rows = (entries: readonly CalendarEntry[]): readonly string[] => entriesTable(entries, language);
  return [
    `# ${words.title}${calendar.organisation ? `: ${cell(calendar.organisation)}` : ''}`,
    '',
    `${words.period}: ${isoOf(calendar.start)} – ${isoOf(calendar.end)}, ${words.asOf} ${isoOf(calendar.today)}.`,
    '',
    ...(calendar.notes.length > 0
      ? [...calendar.notes.map((note) => `- ${cell(localise(note, language))}`), '']
      : []),
    ...(missing.length > 0 ? [`## ${words.lacking}`, '', words.afterwards, '', ...rows(missing)] : []),
    ...(now.length > 0 ? [`## ${words.open}`, '', ...rows(now)] : []),
    ...(calendar.entries.length === 0 ? [words.none, ''] : []),
    ...[...months].flatMap(([month, entries]) => [`## ${month}`, '', ...rows(entries)]),
    ...perEvent(calendar, language),
  ].join('\n');
}

function entriesTable(entries: readonly CalendarEntry[], language: Language): readonly string[] {
  const words = TEXTS[language];
  return table(
    [words.due, words.last, words.control, words.evidence, words.who, words.rhythm, words.label, words.state],
    entries.map((entry) => [
      targetText(entry),
      isoOf(entry.due),
      `${cell(entry.control)} ${cell(entry.title)}`,
      cell(entry.kinds.map((kind) => kindTitle(kind, language)).join('; ')),
      cell(personText(entry.owner)),
      // That of its day: a control may have had another before.
      entry.frequency ? localise(FREQUENCY_WORDS[entry.frequency], language) : '',
      entry.label,
      `${localise(OCCURRENCE_WORDS[entry.state], language)}${entry.parts.of > 1 && isOpen(entry) ? ` (${words.count(entry.parts.found, entry.parts.of)})` : ''}`,
    ]),
  );
}

function perEvent({ perEvent: controls }: EvidenceCalendar, language: Language): string[] {
  if (controls.length === 0) return [];
  const words = TEXTS[language];
  return [
    `## ${words.perEvent}`,
    '',
    words.collect,
    '',
    ...table(
      [words.control, words.evidence, words.who, words.register, words.events],
      controls.map(({ control, title, kinds, owner, register, events, covered }) => [
        `${cell(control)} ${cell(title)}`,
        cell(kinds.map((kind) => kindTitle(kind, language)).join('; ')),
        cell(personText(owner)),
        cell(register ?? words.unknown),
        events === undefined ? words.unknown : words.count(covered, events),
      ]),
    ),
  ];
}
