import { isDone, isExpected } from '../evidence/counts.js';
import { calendarOf, type CalendarEntry, type ControlPlace } from '../evidence/calendar.js';
import { isoOf } from '../evidence/day.js';
import type { EvidenceAnalysis } from '../evidence/evidence.js';
import { registerPath } from '../evidence/register/register.js';
import { personText, type Responsible } from '../evidence/people.js';
import { localise } from '../catalog/localise.js';
import type { Frequency, Language, Localised } from '../catalog/types.js';
import { OCCURRENCE_WORDS, STATE_WORDS } from '../evidence/state-words.js';
import { FREQUENCY_WORDS, kindTitle } from '../reporting/evidence-words.js';
import { uriOf } from '../workspace/paths.js';
import type { Snapshot } from '../workspace/snapshot.js';
import {
  MOST_ENTRIES,
  type PanelCalendar,
  type PanelCalendarEntry,
  type PanelControl,
} from './panel-calendar-protocol.js';

export interface CalendarSources {
  readonly folder: string;
  readonly language: Language;
  readonly snapshot: Pick<Snapshot, 'root' | 'config' | 'controls' | 'has'>;
  readonly analysis: EvidenceAnalysis;
}

/** The calendar of evidence as the panel shows it. */
export function panelCalendarOf(sources: CalendarSources): PanelCalendar {
  const { folder, language, snapshot, analysis } = sources;
  const calendar = calendarOf(analysis, snapshot.config);
  const controls = new Controls(language);
  const ids = idsOf(calendar?.entries ?? []);
  const all = (calendar?.entries ?? []).map((entry, n) => ({
    entry,
    id: ids[n] ?? '',
    control: controls.keyOf(entry),
  }));
  return {
    folder,
    today: isoOf(analysis.today),
    scope: analysis.scope && {
      type: analysis.scope.type,
      start: isoOf(analysis.scope.start),
      end: isoOf(analysis.scope.end),
    },
    recorded: snapshot.controls.length,
    entries: mostUrgent(all).map(({ entry, id, control }): PanelCalendarEntry => ({
      id,
      control,
      label: entry.label,
      target: isoOf(entry.target),
      due: isoOf(entry.due),
      state: entry.state,
      of: entry.parts.of,
      found: entry.parts.found,
      files: entry.paths.length,
    })),
    allEntries: all.length,
    perEvent: (calendar?.perEvent ?? []).map((control) => ({
      control: controls.keyOf(control),
      register: control.register === undefined ? undefined : registerOf(control.register, snapshot),
      events: control.events,
      covered: control.covered,
      state: control.state,
    })),
    unscheduled: (calendar?.unscheduled ?? []).map((control) => controls.keyOf(control)),
    controls: controls.all,
    words: { occurrence: inWords(OCCURRENCE_WORDS, language), evidence: inWords(STATE_WORDS, language) },
  };
}

/** Paths of the files that show an entry of the calendar; none when no entry has that ID. */
export function filesOfEntry(
  { analysis, snapshot }: Pick<CalendarSources, 'analysis' | 'snapshot'>,
  id: string,
): readonly string[] {
  const entries = calendarOf(analysis, snapshot.config)?.entries ?? [];
  return entries[idsOf(entries).indexOf(id)]?.paths ?? [];
}

/** What is missing and what is due, counted; undefined while nothing can be expected. */
export function evidenceToDo(
  analysis: EvidenceAnalysis,
  snapshot: Pick<Snapshot, 'config'>,
): { readonly missing: number; readonly due: number } | undefined {
  const entries = calendarOf(analysis, snapshot.config)?.entries;
  const count = (wanted: CalendarEntry['state']): number =>
    entries?.filter(({ state }) => state === wanted).length ?? 0;
  return entries && { missing: count('missing'), due: count('due') };
}

/** An ID for each entry: a control has one a first day; those of controls that share an ID are numbered. */
function idsOf(entries: readonly CalendarEntry[]): readonly string[] {
  const uses = new Map<string, number>();
  return entries.map(({ control, start }) => {
    const id = `${control}|${isoOf(start)}`;
    const use = (uses.get(id) ?? 0) + 1;
    uses.set(id, use);
    return use === 1 ? id : `${id}|${use}`;
  });
}

/** What asks for work goes first when not all fits, then what is still to come, then what is done. Keeps the order. */
function mostUrgent<T extends { readonly entry: CalendarEntry }>(all: readonly T[]): readonly T[] {
  if (all.length <= MOST_ENTRIES) return all;
  const rank = ({ entry: { state } }: T): number =>
    isDone({ state }) || !isExpected({ state }) ? 2 : state === 'upcoming' ? 1 : 0;
  const kept = new Set([...all].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_ENTRIES));
  return all.filter((one) => kept.has(one));
}

function registerOf(
  register: string,
  snapshot: Pick<Snapshot, 'root' | 'has'>,
): { readonly path: string; readonly uri?: string } {
  const path = registerPath(register);
  return snapshot.has(path) ? { path, uri: uriOf(snapshot.root, path) } : { path };
}

function inWords<K extends string>(
  words: Readonly<Record<K, Localised>>,
  language: Language,
): Record<K, string> {
  const localised = Object.entries<Localised>(words).map(([key, text]) => [key, localise(text, language)]);
  return Object.fromEntries(localised) as Record<K, string>;
}

interface Named {
  readonly control: string;
  readonly title: string;
  readonly place: ControlPlace;
  readonly owner?: Responsible;
  readonly kinds?: readonly string[];
  readonly frequency?: Frequency;
}

/** Each control once: a daily one has many entries. */
class Controls {
  readonly #byPlace = new Map<ControlPlace['idRange'], PanelControl>();
  readonly #uses = new Map<string, number>();

  constructor(private readonly language: Language) {}

  get all(): readonly PanelControl[] {
    return [...this.#byPlace.values()];
  }

  keyOf({ control: id, title, place, owner, kinds = [], frequency }: Named): string {
    // A range belongs to one control of the snapshot.
    const known = this.#byPlace.get(place.idRange);
    if (known) return known.key;
    const uses = (this.#uses.get(id) ?? 0) + 1;
    this.#uses.set(id, uses);
    const key = uses === 1 ? id : `${id}#${uses}`;
    this.#byPlace.set(place.idRange, {
      key,
      id,
      title,
      owner: personText(owner),
      evidence: kinds.map((kind) => kindTitle(kind, this.language)).join('; '),
      frequency: frequency && localise(FREQUENCY_WORDS[frequency], this.language),
      place: { uri: place.uri, range: place.idRange },
    });
    return key;
  }
}
