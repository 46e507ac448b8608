import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { isoOf, type Day } from '../analysis/evidence/day.js';
import { type CalendarEntry, type EvidenceCalendar } from '../analysis/evidence/calendar.js';
import { personText } from '../analysis/evidence/people.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import { kindTitle, OCCURRENCE_WORDS } from './evidence-words.js';

const MILLISECONDS = 86_400_000;
const WEEK = 7 * 24 * 60 * 60;

/**
 * The calendar as iCalendar (RFC 5545): an all-day event on the day to have each piece of evidence, with a reminder a
 * week before where it is still to be collected. The same calendar gives the same text, so that it can be kept in git;
 * event IDs stay the same, so that importing again updates.
 */
export function calendarIcs(calendar: EvidenceCalendar, language: Language): string {
  const name = `${calendar.organisation ?? 'SOC 2'}: ${language === 'nl' ? 'bewijs' : 'evidence'}`;
  const feed = ical({
    name,
    prodId: { company: 'Attest', product: 'Evidence calendar', language: language.toUpperCase() },
  });
  const used = new Map<string, number>();
  for (const entry of calendar.entries) {
    if (entry.state === 'optional') continue;
    const base = `${entry.control}-${entry.label}`.replace(/[^\w.-]+/g, '-').toLowerCase();
    const n = (used.get(base) ?? 0) + 1;
    used.set(base, n);
    const event = feed.createEvent({
      id: `${base}${n > 1 ? `-${n}` : ''}@attest`,
      start: at(entry.target),
      end: at(entry.target + 1),
      allDay: true,
      stamp: at(calendar.today),
      summary: `${entry.control} ${entry.title} (${entry.label})`,
      description: description(entry, language),
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: 'SOC 2' }],
    });
    if (entry.owner?.email !== undefined)
      event.createAttendee({ name: entry.owner.name ?? entry.owner.role, email: entry.owner.email });
    if (entry.state !== 'found' && entry.state !== 'missing')
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: WEEK,
        description: `${entry.control} ${entry.label}`,
      });
  }
  return `${feed.toString().replace(/\r?\n/g, '\r\n').trimEnd()}\r\n`;
}

function description(entry: CalendarEntry, language: Language): string {
  const dutch = language === 'nl';
  const who = personText(entry.owner);
  return [
    entry.statement,
    `${dutch ? 'Bewijs' : 'Evidence'}: ${entry.kinds.map((kind) => kindTitle(kind, language)).join('; ')}`,
    who && `${dutch ? 'Verantwoordelijk' : 'Responsible'}: ${who}`,
    `${dutch ? 'Uit te voeren' : 'To be performed'}: ${isoOf(entry.start)} – ${isoOf(entry.target)}; ${dutch ? 'uiterlijk vast te leggen' : 'on file by'} ${isoOf(entry.due)}`,
    `${dutch ? 'Map' : 'Folder'}: ${entry.folder}`,
    `${dutch ? 'Stand' : 'State'}: ${localise(OCCURRENCE_WORDS[entry.state], language)}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Midday, so that the date is the same wherever the file is written. */
function at(day: Day): Date {
  return new Date(day * MILLISECONDS + MILLISECONDS / 2);
}
