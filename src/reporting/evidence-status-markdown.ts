import { isCovered } from '../evidence/counts.js';
import { isoOf } from '../evidence/day.js';
import { reasonOf } from '../evidence/reasons.js';
import type { ObservationPeriod } from '../evidence/scope.js';
import type { ControlEvidence } from '../evidence/control-evidence.js';
import type { EvidenceAnalysis } from '../evidence/evidence.js';
import type { UnreadRow } from '../evidence/register/register.js';
import { unreadTexts } from '../evidence/register/unread-texts.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import { OCCURRENCE_WORDS, STATE_WORDS } from '../evidence/state-words.js';

/** One line a control: the state of its evidence, and what is missing or due. */
export function statusLines(analysis: EvidenceAnalysis, language: Language): readonly string[] {
  const width = Math.max(0, ...analysis.controls.map(({ control }) => control.id.length));
  const states = analysis.controls.map(({ state }) => localise(STATE_WORDS[state], language));
  const stateWidth = Math.max(0, ...states.map(({ length }) => length));
  return analysis.controls.map((evidence, n) =>
    `${evidence.control.id.padEnd(width)}  ${(states[n] ?? '').padEnd(stateWidth)}  ${detail(evidence, language, analysis.periods)}`.trimEnd(),
  );
}

/** What is missing, due or counted of a control, in one line. */
export function detail(
  { occurrences, events, population }: ControlEvidence,
  language: Language,
  periods: readonly ObservationPeriod[] = [],
): string {
  const parts = (['missing', 'late', 'weak', 'due', 'open', 'not-occurring'] as const).flatMap((state) => {
    const labels = occurrences
      .filter((one) => one.state === state)
      .map((one) =>
        state === 'due' || state === 'open'
          ? `${one.label} (${isoOf(one.due)})`
          : state === 'late'
            ? `${one.label} (${days(one.late, language)})`
            : state === 'weak' || state === 'not-occurring' || one.paths.length > 0
              ? `${one.label} (${localise(reasonOf(one, periods), language)})`
              : one.label,
      );
    return labels.length === 0
      ? []
      : [
          `${localise(OCCURRENCE_WORDS[state], language)}: ${labels.slice(0, 6).join(', ')}${labels.length > 6 ? ', …' : ''}`,
        ];
  });
  if (events.length > 0) {
    const covered = events.filter(isCovered).length;
    parts.push(
      language === 'nl'
        ? `${covered} van ${events.length} gebeurtenissen`
        : `${covered} of ${events.length} events`,
    );
  }
  if (
    (population.state === 'known' || population.state === 'unreadable') &&
    population.register.unread.length > 0
  )
    parts.push(notRead(population.path, population.register.unread, language));
  if (population.state === 'not-occurring')
    parts.push(language === 'nl' ? 'niets voorgekomen' : 'nothing happened');
  if (population.state === 'unnamed' || population.state === 'not-found' || population.state === 'unreadable')
    parts.push(language === 'nl' ? 'populatie onbekend' : 'population unknown');
  return parts.join('; ');
}

function notRead(path: string, rows: readonly UnreadRow[], language: Language): string {
  const { length } = rows;
  const what =
    language === 'nl'
      ? `${length} ${length === 1 ? 'rij' : 'rijen'} van ${path} niet gelezen`
      : `${length} ${length === 1 ? 'row' : 'rows'} of ${path} not read`;
  return `${what}: ${localise(unreadTexts(rows, 3), language)}`;
}

function days(count: number, language: Language): string {
  if (language === 'nl') return `${count} ${count === 1 ? 'dag' : 'dagen'}`;
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}
