import type { RootContent } from 'mdast';
import { acknowledgementOf } from '../../analysis/acknowledgement/acknowledged.js';
import { staffRecords } from '../../analysis/acknowledgement/staff-records.js';
import type { ReportSources } from './sources.js';
import { heading, paragraph, table } from './tree.js';
import { sayIn } from './words.js';

/**
 * Who of the people in soc2.yaml acknowledged the approved version of each document that staff acknowledge, the overdue
 * ones by name. Nothing when there is no such document.
 */
export function acknowledgementSection({ snapshot, today, language }: ReportSources): RootContent[] {
  const say = sayIn(language);
  const staff = staffRecords(snapshot);
  const found = [...snapshot.documents.values()]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((document) => {
      const one = acknowledgementOf(document, staff, today);
      return one ? [{ document, ...one }] : [];
    });
  if (found.length === 0) return [];
  const rows = found.map(({ document, of, people }) => {
    const late = people.filter(({ state }) => state === 'overdue').map(({ person }) => person);
    const done = people.filter(({ state }) => state === 'acknowledged').length;
    return [
      `${document.title} (${document.path})`,
      of.version ?? of.approved,
      say(`${done} of ${people.length}`, `${done} van ${people.length}`),
      { text: late.join(', ') || '–', tone: late.length > 0 ? ('bad' as const) : ('good' as const) },
    ];
  });
  const { employees } = staff;
  const unlisted =
    employees !== undefined && employees > staff.people.length
      ? say(
          ` soc2.yaml lists ${staff.people.length} of ${employees} people; of the others nothing is said here.`,
          ` soc2.yaml noemt ${staff.people.length} van de ${employees} mensen; over de anderen is hier niets gezegd.`,
        )
      : '';
  return [
    heading(2, say('Acknowledgement by staff', 'Bevestiging door medewerkers')),
    paragraph(
      say(
        'An acknowledgement counts for the approved version of a text and for no other.',
        'Een bevestiging telt voor de goedgekeurde versie van een tekst en voor geen andere.',
      ) + unlisted,
    ),
    table(
      [
        say('Document', 'Document'),
        say('Version', 'Versie'),
        say('Acknowledged', 'Bevestigd'),
        say('Overdue', 'Te laat'),
      ],
      rows,
    ),
  ];
}
