import type { FileProblem } from '../document.js';
import { namedRows, type NamedRow } from '../tables/named-rows.js';
import { asDate } from '../values.js';
import type { EventKind, PolicyEvent } from './policy-event.js';

/** The names of registers whose rows are events that concern policies, in both languages. */
const REGISTERS: readonly (readonly [RegExp, EventKind])[] = [
  [/^(?:leavers?|vertrekkers?|offboarding|uitdienst)$/i, 'leaver'],
  [/^(?:systems?|systemen|applications?|applicaties)$/i, 'system'],
  [/^(?:vendors?|suppliers?|leveranciers?)$/i, 'vendor'],
  [/^(?:security[-_ ])?(?:incidents?|incidenten)$/i, 'incident'],
];

/** The two gravest grades of the usual scales; what is below is day-to-day work. */
const GRAVE = /^(?:sev|p|s|prio(?:rity|riteit)?)?[-_ ]?[12]$|^(?:critical|high|major|kritiek|hoog|ernstig)$/i;

const DATES = [
  'date',
  'datum',
  'last day',
  'end date',
  'einddatum',
  'start date',
  'startdatum',
  'since',
  'sinds',
  'occurred',
  'opened',
];

const OF_CHANGES = /^(?:change|wijziging)(?:s|en)?(?:[-_ ]?(?:log|register))?$/i;

/** What the rows of a register are by its name: incidents or changes; undefined when its name says neither. */
export function recordedIn(path: string): 'incident' | 'change' | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:csv|tsv|xlsx)$/i, '');
  if (OF_CHANGES.test(name)) return 'change';
  return REGISTERS.some(([pattern, kind]) => kind === 'incident' && pattern.test(name))
    ? 'incident'
    : undefined;
}

/** The events of a register; none of one with another name, and none of rows without a date. */
export function registerEvents(
  path: string,
  text: string,
): { readonly events: readonly PolicyEvent[]; readonly problems: readonly FileProblem[] } {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.csv$/i, '');
  const kind = REGISTERS.find(([pattern]) => pattern.test(name))?.[1];
  if (kind === undefined) return { events: [], problems: [] };
  const { rows, problems } = namedRows(text);
  const events = rows.flatMap((row): PolicyEvent[] => {
    const on = asDate(row.get(...DATES)?.replace(/\//g, '-'));
    if (on === undefined || (kind === 'incident' && !isGrave(row))) return [];
    const person =
      kind === 'leaver' ? row.get('name', 'naam', 'person', 'employee', 'medewerker') : undefined;
    const title = row.get('title', 'titel', 'name', 'naam', 'system', 'systeem', 'vendor', 'leverancier');
    const id = row.get('id', 'key', 'nr', 'number', 'nummer', 'ticket') ?? title ?? on;
    return [
      {
        kind,
        id,
        on,
        ...(title !== undefined && { title }),
        ...(person !== undefined && { person }),
        policies: [],
        path,
        range: row.range,
      },
    ];
  });
  return { events, problems };
}

/** Without a grade nothing says that it was a small one. */
function isGrave(row: NamedRow): boolean {
  const grade = row.get('severity', 'ernst', 'priority', 'prioriteit', 'class', 'klasse', 'impact');
  return grade === undefined || GRAVE.test(grade);
}
