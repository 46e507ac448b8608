import type { Range } from '../workspace/position.js';
import type { EvidenceStateName, FileSummary, OccurrenceStateName } from './evidence-protocol.js';
import type { RequestKind } from './protocol.js';

/** The calendar page of the readiness panel: null when there is no such folder. Waits until the folder is read. */
export const PanelCalendarRequest: RequestKind<{ readonly folder: string }, PanelCalendar | null> = {
  method: 'attest/panelCalendar',
};

/** The files that show an entry of the calendar, by the entry's ID; none when it is there no longer. */
export const PanelCalendarFiles: RequestKind<
  { readonly folder: string; readonly entry: string },
  readonly FileSummary[]
> = { method: 'attest/panelCalendarFiles' };

/** Entries sent for a folder: those of 400 controls over a year, with room to spare. */
export const MOST_ENTRIES = 6000;

/** What to collect over the observation period. Dates are ISO days; texts are in the session's language. */
export interface PanelCalendar {
  readonly folder: string;
  readonly today: string;
  /** Undefined when soc2.yaml states neither an observation period nor a day. */
  readonly scope?: { readonly type: 'I' | 'II'; readonly start: string; readonly end: string };
  /** How many controls the workspace records, in operation or not. */
  readonly recorded: number;
  /** Those that the other lists name, by key. */
  readonly controls: readonly PanelControl[];
  /** By the day to have it done; at most `MOST_ENTRIES`, what asks for work before what is there. */
  readonly entries: readonly PanelCalendarEntry[];
  /** How many entries there are with those left out. */
  readonly allEntries: number;
  /** Controls that run whenever something happens. */
  readonly perEvent: readonly PanelEventControl[];
  /** Keys of controls that do not say how often they run. */
  readonly unscheduled: readonly string[];
  readonly words: {
    readonly occurrence: Readonly<Record<OccurrenceStateName, string>>;
    readonly evidence: Readonly<Record<EvidenceStateName, string>>;
  };
}

export interface PanelControl {
  /** Its ID; with a number behind it when several controls have that ID. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  /** Person and role; empty when the control has no owner. */
  readonly owner: string;
  /** Titles of the kinds of evidence it asks for. */
  readonly evidence: string;
  /** How often it runs, in words. */
  readonly frequency?: string;
  readonly place: { readonly uri: string; readonly range: Range };
}

export interface PanelCalendarEntry {
  /** Stays the same while files change. */
  readonly id: string;
  /** The key of its control. */
  readonly control: string;
  /** The period it is of: 2026-Q3. */
  readonly label: string;
  /** The day to have it done. */
  readonly target: string;
  /** The last day on which its evidence may be made. */
  readonly due: string;
  readonly state: OccurrenceStateName;
  /** Days or weeks in the entry, and how many have evidence. */
  readonly of: number;
  readonly found: number;
  /** How many files show it. */
  readonly files: number;
}

export interface PanelEventControl {
  readonly control: string;
  /** The register of what happened, as the control names it; its address when it is there. */
  readonly register?: { readonly path: string; readonly uri?: string };
  /** Events of the period so far; left out when they cannot be counted. */
  readonly events?: number;
  readonly covered: number;
  readonly state: EvidenceStateName;
}
