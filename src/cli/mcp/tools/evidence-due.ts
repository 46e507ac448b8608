import { calendarOf, type CalendarEntry } from '../../../evidence/calendar.js';
import type { OccurrenceState } from '../../../evidence/judge.js';
import { isoOf } from '../../../evidence/day.js';
import { evidenceOf } from '../../../evidence/evidence.js';
import { personText } from '../../../evidence/people.js';
import { CliError } from '../../cli-error.js';
import { noScope } from '../../no-scope.js';
import type { OpenWorkspace } from '../../open-workspace.js';
import { pageOf, type Page, type PageInfo } from '../page.js';

export interface EvidenceWanted extends Page {
  readonly control?: string;
  /** Also what is still to come, up to this ISO date. */
  readonly until?: string;
}

export interface DueEvidence {
  readonly control: string;
  readonly title: string;
  readonly period: string;
  /** `missing` is past its last day, `due` and `open` can still be made, `weak` is there and proves too little. */
  readonly state: OccurrenceState;
  /** The day to have it done, and the last on which it may be made. */
  readonly target: string;
  readonly due: string;
  readonly owner?: string;
  readonly kinds: readonly string[];
  /** Where it belongs. */
  readonly folder: string;
  readonly found: number;
  readonly of: number;
}

export interface EvidenceDue extends PageInfo {
  readonly today: string;
  readonly observationPeriod: { readonly start: string; readonly end: string };
  readonly evidence: readonly DueEvidence[];
  /** Controls of which nothing can be expected, because they do not say how often they run. */
  readonly unscheduled: readonly string[];
}

/** Evidence that is missing, due now or, with `until`, to come. Throws a CliError when no period is stated. */
export function evidenceDue({ snapshot, today }: OpenWorkspace, wanted: EvidenceWanted): EvidenceDue {
  const { control, until, ...page } = wanted;
  const calendar = calendarOf(evidenceOf(snapshot, today), snapshot.config);
  if (!calendar) throw noScope(snapshot.config, 'en');
  if (control !== undefined && !snapshot.controlsById.has(control))
    throw new CliError(
      `There is no control ${JSON.stringify(control.slice(0, 60))}; list_controls names them.`,
    );
  const own = calendar.entries.filter(
    (entry) => (control === undefined || entry.control === control) && isWanted(entry, until),
  );
  const { items, info } = pageOf(own, page);
  return {
    today,
    observationPeriod: { start: isoOf(calendar.start), end: isoOf(calendar.end) },
    evidence: items.map(dueEvidence),
    unscheduled: calendar.unscheduled.map((one) => one.control),
    ...info,
  };
}

function isWanted({ state, target }: CalendarEntry, until: string | undefined): boolean {
  if (state === 'missing' || state === 'weak' || state === 'due' || state === 'open') return true;
  return state === 'upcoming' && until !== undefined && isoOf(target) <= until;
}

function dueEvidence(entry: CalendarEntry): DueEvidence {
  const owner = personText(entry.owner);
  return {
    control: entry.control,
    title: entry.title,
    period: entry.label,
    state: entry.state,
    target: isoOf(entry.target),
    due: isoOf(entry.due),
    ...(owner !== '' && { owner }),
    kinds: entry.kinds,
    folder: entry.folder,
    found: entry.parts.found,
    of: entry.parts.of,
  };
}
