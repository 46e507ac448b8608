import { EN_HEADINGS } from './headings-en.js';
import { NL_HEADINGS } from './headings-nl.js';

/** Names of a register's columns in one language. */
export interface HeadingWords {
  /** What tells rows apart, the surest first. */
  readonly id: readonly string[];
  /** What a row is about, which tells rows apart where they have no number. */
  readonly names: readonly string[];
  /** When something happened, in groups: what goes before stands for the event rather than what comes after. */
  readonly events: readonly (readonly string[])[];
  readonly requester: readonly string[];
  readonly approver: readonly string[];
  /** When it was approved. */
  readonly approved: readonly string[];
  /** When what was asked for was done. */
  readonly done: readonly string[];
  readonly lastDay: readonly string[];
  readonly removed: readonly string[];
  readonly severity: readonly string[];
  readonly opened: readonly string[];
  readonly resolved: readonly string[];
}

/** Columns that are read beside ID and date. */
export const SIDE_COLUMNS = [
  'requester',
  'approver',
  'approved',
  'done',
  'lastDay',
  'removed',
  'severity',
  'opened',
  'resolved',
] as const;
export type SideColumn = (typeof SIDE_COLUMNS)[number];

const LANGUAGES = [EN_HEADINGS, NL_HEADINGS];

/** What trackers put around the name of a field that a company made itself: “Custom field (Approver)”. */
const OWN_FIELD = /^(?:custom field|aangepast veld) ?\((.*)\)$/i;

/** A heading in lower case without marks and units: `mergedAt`, `MERGED_AT (UTC)` and “Merged at” are one. */
export function plainHeading(heading: string): string {
  const written = heading.trim();
  return (OWN_FIELD.exec(written)?.[1] ?? written)
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[_\-.:/*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const TIME_WORDS = new Set(
  'date datum at on op time timestamp datetime tijd tijdstip of the de het van utc gmt when'.split(' '),
);

/** What a heading is the date of: `''` for a plain “Date”; undefined for a heading that no date needs to be under. */
function subjectOf(plain: string): string {
  return plain
    .split(' ')
    .filter((word) => !TIME_WORDS.has(word))
    .map((word) => word.replace(/(?<=.{3})(?:datum|date|tijd)$/, ''))
    .join(' ')
    .trim();
}

/** How surely a heading is the one of the event's date: its group and place in it; undefined for none. */
export function eventRank(plain: string): number | undefined {
  if (plain === '') return undefined;
  const subject = subjectOf(plain);
  return eventPlace((known) => known === subject) ?? eventPlace((known) => isLonger(subject, known));
}

function eventPlace(fits: (known: string) => boolean): number | undefined {
  for (let group = 0; group < EN_HEADINGS.events.length; group += 1)
    for (const words of LANGUAGES) {
      const place = words.events[group]?.findIndex(fits) ?? -1;
      if (place >= 0) return group * 100 + place;
    }
  return undefined;
}

/** “Last day of work” and “Laatste werkdag op kantoor” say more of what “last day” and “laatste werkdag” are. */
function isLonger(subject: string, known: string): boolean {
  return known.includes(' ') && subject.startsWith(`${known} `) && !BY_WHOM.test(subject);
}

/** Behind a name of something done: who did it, or why, and not when. */
const BY_WHOM = / (?:by|door|reason|reden|type|soort|status|note|notes|opmerking|opmerkingen)$/;

/**
 * What else people call the events under a heading, in both languages: those of “last day” are terminations. A plain
 * “date” is of anything; what its register is called then tells: `joiners.csv` is of who joined.
 */
export function eventWords(heading: string, path = ''): readonly string[] {
  const rank = eventRank(plainHeading(heading));
  const group = rank === undefined || rank < 100 ? groupOfName(path) : Math.floor(rank / 100);
  return group === undefined ? [] : LANGUAGES.flatMap(({ events }) => events[group] ?? []);
}

/** Letters that a word of a file's name has in common with what events are called: “leavers” with “leaving”. */
const COMMON = 4;

function groupOfName(path: string): number | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '');
  const begins = (name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, COMMON));
  const group = EN_HEADINGS.events.findIndex(
    (_, n) =>
      n > 0 &&
      LANGUAGES.some(({ events }) =>
        events[n]?.some((known) => known.length >= COMMON && begins.includes(known.slice(0, COMMON))),
      ),
  );
  return group < 0 ? undefined : group;
}

/** Whether a rank is that of a day on which something ended. */
export function isClosing(rank: number): boolean {
  return Math.floor(rank / 100) === EN_HEADINGS.events.length - 1;
}

/** Whether a heading is that of the day on which somebody or something began. */
export function isBeginning(heading: string): boolean {
  const rank = eventRank(plainHeading(heading));
  return rank !== undefined && Math.floor(rank / 100) === EN_HEADINGS.events.length - 3;
}

/** Whether a heading names a day that is planned or promised rather than one on which something happened. */
export function isAhead(plain: string): boolean {
  return /\b(?:due|deadline|target|planned|expected|expiry|expires|review)\b|\b(?:uiterlijk|uiterste|verval|streef|gepland|verwacht|termijn)/.test(
    plain,
  );
}

/** Whether a heading says that a date is under it. */
export function namesDate(plain: string): boolean {
  return /\b(?:date|datum)\b|datum$/.test(plain);
}

/** How surely a heading is the one of IDs; undefined for none. */
export function idRank(plain: string): number | undefined {
  const rankIn = (list: 'id' | 'names'): number | undefined => {
    const ranks = LANGUAGES.map((words) => words[list].indexOf(plain)).filter((rank) => rank >= 0);
    return ranks.length > 0 ? Math.min(...ranks) : undefined;
  };
  const known = rankIn('id');
  if (known !== undefined) return known;
  if (NUMBER.test(plain) && !OF_SOMETHING_ELSE.test(plain)) return 100;
  const name = rankIn('names');
  return name === undefined ? undefined : 200 + name;
}

/** A number of whatever the rows are: “Employee No”, “Worker ID”, “Emp #”, “incidentnr”. */
const NUMBER =
  /(?:^| )(?:id|nr|no|num|number|key|ref|reference|#)$|^(?:id|nr) |\p{L}(?:nr|nummer|kenmerk)$| (?:nummer|kenmerk|referentie)$/u;
/** What has numbers besides. */
const OF_SOMETHING_ELSE =
  /\b(?:phone|telephone|mobile|cell|fax|room|desk|house|seat|account|bank|tax)\b|^(?:telefoon|mobiel|kamer|huis|rekening|bsn|burger|toestel)/;

/** Whether a heading is that of a side column. */
export function isSide(plain: string, column: SideColumn): boolean {
  if (plain === '') return false;
  const dated = column !== 'requester' && column !== 'approver' && column !== 'severity';
  const name = dated ? subjectOf(plain) : plain;
  if (LANGUAGES.some((words) => words[column].includes(name))) return true;
  return (
    column === 'lastDay' && LANGUAGES.some((words) => words.lastDay.some((known) => isLonger(name, known)))
  );
}
