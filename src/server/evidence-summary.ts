import { isCovered, isUncovered } from '../evidence/counts.js';
import { calendarOf } from '../evidence/calendar.js';
import { isoOf, type Day } from '../evidence/day.js';
import type { ControlEvidence } from '../evidence/control-evidence.js';
import type { EvidenceAnalysis } from '../evidence/evidence.js';
import { ownerOn, ownersIn } from '../evidence/history.js';
import { personText, responsible } from '../evidence/people.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import { OCCURRENCE_WORDS, STATE_WORDS } from '../evidence/state-words.js';
import { FREQUENCY_WORDS } from '../reporting/evidence-words.js';
import { ownersText, rhythmText } from '../reporting/rhythm-text.js';
import { detail } from '../reporting/evidence-status-markdown.js';
import type { EvidenceScope } from '../evidence/scope.js';
import type { Control } from '../workspace/records.js';
import { uriOf } from '../workspace/paths.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type {
  AgendaEntry,
  ControlEvidenceSummary,
  FileSummary,
  FolderEvidence,
} from './evidence-protocol.js';

/** Days ahead that the agenda shows. */
const AHEAD = 60;
/** Events without evidence that are named. */
const MOST_EVENTS = 100;

/** The evidence of a folder as the client shows it. */
export function evidenceSummaryOf(
  analysis: EvidenceAnalysis,
  snapshot: Snapshot,
  folder: string,
  name: string,
  language: Language,
): FolderEvidence {
  const { scope } = analysis;
  return {
    folder,
    name,
    scope: scope && { type: scope.type, start: isoOf(scope.start), end: isoOf(scope.end) },
    controls: analysis.controls.map((evidence) => controlOf(evidence, analysis, snapshot, language)),
    agenda: agendaOf(analysis, snapshot, language),
  };
}

function controlOf(
  evidence: ControlEvidence,
  { periods, scope, today }: EvidenceAnalysis,
  snapshot: Snapshot,
  language: Language,
): ControlEvidenceSummary {
  const { control, state, occurrences, events, population, schedule, unmatched } = evidence;
  const file = (path: string): FileSummary => ({
    uri: uriOf(snapshot.root, path),
    name: path.slice(path.lastIndexOf('/') + 1),
  });
  const register = 'path' in population ? population.path : control.population;
  const missing = events.filter(isUncovered);
  return {
    id: control.id,
    title: control.title,
    uri: control.uri,
    range: control.idRange,
    owner: personText(responsible(ownerOn(control, inScope(today, scope)), snapshot.config)),
    state,
    stateText: localise(STATE_WORDS[state], language),
    detail: detail(evidence, language, periods),
    history: historyOf(control, scope, language),
    occurrences: occurrences.map(({ label, start, end, due, state: at, paths, frequency }) => ({
      label,
      start: isoOf(start),
      end: isoOf(end),
      due: isoOf(due),
      state: at,
      stateText: localise(OCCURRENCE_WORDS[at], language),
      owner: personText(responsible(ownerOn(control, end), snapshot.config)),
      rhythm: frequency ? localise(FREQUENCY_WORDS[frequency], language) : '',
      files: paths.map(file),
    })),
    ...(schedule.perEvent.length > 0 && {
      events: {
        total: events.length,
        covered: events.filter(isCovered).length,
        register,
        missing: missing
          .slice(0, MOST_EVENTS)
          .map(({ id, date, line }) => ({ id, date, line, uri: uriOf(snapshot.root, register ?? '') })),
      },
    }),
    outside: unmatched.map(({ path }) => file(path)),
  };
}

function historyOf(
  control: Control,
  scope: EvidenceScope | undefined,
  language: Language,
): readonly string[] {
  const owners = scope && ownersIn(control, scope).length > 1 ? ownersText(control, scope, language) : '';
  return [rhythmText(control, scope, language), owners].filter((text) => text !== '');
}

function agendaOf(analysis: EvidenceAnalysis, snapshot: Snapshot, language: Language): AgendaEntry[] {
  const entries = calendarOf(analysis, snapshot.config)?.entries ?? [];
  // What is missing goes before what can still be made in time, whatever day that was planned for.
  const missing = entries.filter(({ state }) => state === 'missing');
  return [...missing, ...entries.filter(({ state }) => state !== 'missing')].flatMap(
    (entry): AgendaEntry[] => {
      const soon = entry.state === 'upcoming' && entry.start <= analysis.today + AHEAD;
      if (entry.state !== 'missing' && entry.state !== 'due' && entry.state !== 'open' && !soon) return [];
      return [
        {
          control: entry.control,
          title: entry.title,
          owner: personText(entry.owner),
          label: entry.label,
          target: isoOf(entry.target),
          due: isoOf(entry.due),
          state: entry.state,
          stateText: localise(OCCURRENCE_WORDS[entry.state], language),
          uri: entry.place.uri,
          range: entry.place.idRange,
        },
      ];
    },
  );
}

/** Who looks at a period that is over, or to come, sees the owner of its end, or of its beginning. */
function inScope(today: Day, scope: EvidenceAnalysis['scope']): Day {
  return scope ? Math.min(Math.max(today, scope.start), scope.end) : today;
}
