import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { isDone, isExpected } from '../evidence/counts.js';
import { isoOf, type Day } from '../evidence/day.js';
import type { CalendarEntry, CalendarEventControl, EvidenceCalendar } from '../evidence/calendar.js';
import { personText, type Responsible } from '../evidence/people.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import { OCCURRENCE_WORDS } from '../evidence/state-words.js';
import { FREQUENCY_WORDS, kindTitle } from './evidence-words.js';
import { uuidsOf } from './oscal/uuid.js';

const MILLISECONDS = 86_400_000;
const WEEK = 7 * 24 * 60 * 60;

/**
 * The calendar as iCalendar (RFC 5545): an all-day event for each occurrence, on the day to have its evidence, with a
 * reminder a week before where it is still to be collected, and each month one to sweep the register of a control that
 * runs whenever something happens. The same calendar gives the same text, so that it can be kept in git;
 * event IDs stay the same, so that importing again updates.
 */
export function calendarIcs(calendar: EvidenceCalendar, language: Language): string {
  const name = `${calendar.organisation ?? 'SOC 2'}: ${language === 'nl' ? 'bewijs' : 'evidence'}`;
  const feed = ical({
    name,
    prodId: { company: 'Attest', product: 'Evidence calendar', language: language.toUpperCase() },
  });
  const uid = uids(calendar);
  for (const entry of calendar.occurrences()) {
    if (!isExpected(entry)) continue;
    const event = feed.createEvent({
      id: uid(entry.control, isoOf(entry.start)),
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
    // Who works daily or weekly needs no alarm a week ahead.
    if (!isDone(entry) && entry.state !== 'missing' && entry.end - entry.start >= 7)
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: WEEK,
        description: `${entry.control} ${entry.label}`,
      });
  }
  for (const one of calendar.perEvent)
    for (const { day, owner } of one.sweeps) {
      const event = feed.createEvent({
        id: uid(one.control, `sweep ${isoOf(day)}`),
        start: at(day),
        end: at(day + 1),
        allDay: true,
        stamp: at(calendar.today),
        summary: `${one.control} ${one.title} (${language === 'nl' ? 'register nalopen' : 'sweep the register'})`,
        description: sweepText(one, owner, language),
        transparency: ICalEventTransparency.TRANSPARENT,
        categories: [{ name: 'SOC 2' }],
      });
      if (owner?.email !== undefined)
        event.createAttendee({ name: owner.name ?? owner.role, email: owner.email });
    }
  return `${feed.toString().replace(/\r?\n/g, '\r\n').trimEnd()}\r\n`;
}

/**
 * Gives IDs that no other company's calendar has and that stay the same as long as the company's name, the control and its
 * day do. Two controls with one ID are told apart by their order.
 */
function uids({ organisation }: EvidenceCalendar): (control: string, what: string) => string {
  const used = new Map<string, number>();
  const uuid = uuidsOf(organisation ?? '');
  return (control, what) => {
    const name = ['calendar', control, what];
    const key = name.join('\n');
    const n = used.get(key) ?? 0;
    used.set(key, n + 1);
    return `${uuid(...name, ...(n > 0 ? [String(n)] : []))}@attest`;
  };
}

function sweepText(
  { kinds, register, folder }: CalendarEventControl,
  owner: Responsible | undefined,
  language: Language,
): string {
  const dutch = language === 'nl';
  const who = personText(owner);
  return [
    dutch
      ? 'Loop na wat er deze maand gebeurde: staat alles in het register, en is er van elk geval bewijs?'
      : 'Go through what happened this month: is all of it in the register, and is there evidence of each?',
    `Register: ${register ?? (dutch ? 'niet genoemd in controls.yaml' : 'not named in controls.yaml')}`,
    `${dutch ? 'Bewijs' : 'Evidence'}: ${kinds.map((kind) => kindTitle(kind, language)).join('; ')}`,
    who && `${dutch ? 'Verantwoordelijk' : 'Responsible'}: ${who}`,
    owner?.note && localise(owner.note, language),
    `${dutch ? 'Map' : 'Folder'}: ${folder}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function description(entry: CalendarEntry, language: Language): string {
  const dutch = language === 'nl';
  const who = personText(entry.owner);
  return [
    entry.statement,
    `${dutch ? 'Bewijs' : 'Evidence'}: ${entry.kinds.map((kind) => kindTitle(kind, language)).join('; ')}`,
    who && `${dutch ? 'Verantwoordelijk' : 'Responsible'}: ${who}`,
    entry.owner?.note && localise(entry.owner.note, language),
    entry.frequency &&
      `${dutch ? 'Frequentie' : 'Frequency'}: ${localise(FREQUENCY_WORDS[entry.frequency], language)}`,
    `${dutch ? 'Uit te voeren' : 'To be performed'}: ${isoOf(entry.start)} – ${isoOf(entry.target)}; ${dutch ? 'uiterlijk vast te leggen' : 'on file by'} ${isoOf(entry.due)}`,
    `${dutch ? 'Map' : 'Folder'}: ${entry.folder}`,
    `${dutch ? 'Status' : 'State'}: ${localise(OCCURRENCE_WORDS[entry.state], language)}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Midday, so that the date is the same wherever the file is written. */
function at(day: Day): Date {
  return new Date(day * MILLISECONDS + MILLISECONDS / 2);
}
