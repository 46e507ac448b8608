import { isCovered } from '../evidence/counts.js';
import { isoOf } from '../evidence/day.js';
import { reasonOf, WEAK_FILE_WORDS } from '../evidence/reasons.js';
import type { ObservationPeriod } from '../evidence/scope.js';
import type { ControlEvidence } from '../evidence/control-evidence.js';
import type { EvidenceAnalysis } from '../evidence/evidence.js';
import { notLookedInto, uncountedFiles } from '../evidence/uncounted.js';
import { unknownReasons } from '../evidence/unknown-reasons.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import { OCCURRENCE_WORDS, STATE_WORDS } from '../evidence/state-words.js';

/** Labels and files named in one line. */
const MOST = 6;

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
  evidence: ControlEvidence,
  language: Language,
  periods: readonly ObservationPeriod[] = [],
): string {
  const { occurrences, events, population } = evidence;
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
    return labels.length === 0 ? [] : [`${localise(OCCURRENCE_WORDS[state], language)}: ${some(labels)}`];
  });
  if (events.length > 0) {
    const covered = events.filter(isCovered).length;
    parts.push(
      language === 'nl'
        ? `${covered} van ${events.length} gebeurtenissen`
        : `${covered} of ${events.length} events`,
    );
    const late = events.filter((event) => event.late > 0);
    if (late.length > 0)
      parts.push(
        `${localise(OCCURRENCE_WORDS.late, language)}: ${some(late.map((one) => `${one.id} (${days(one.late, language)})`))}`,
      );
    const weak = events.filter(({ cover }) => cover === 'weak');
    if (weak.length > 0)
      parts.push(
        `${localise(OCCURRENCE_WORDS.weak, language)}: ${some(
          weak.map(
            (one) =>
              `${one.id} (${one.weak.map((why) => localise(WEAK_FILE_WORDS[why], language)).join('; ')})`,
          ),
        )}`,
      );
  }
  if (population.state === 'not-occurring')
    parts.push(language === 'nl' ? 'niets voorgekomen' : 'nothing happened');
  parts.push(...unknownReasons(evidence).map((reason) => localise(reason, language)));
  return parts.join('; ');
}

function some(labels: readonly string[]): string {
  return `${labels.slice(0, MOST).join(', ')}${labels.length > MOST ? ', …' : ''}`;
}

/** The files that count for nothing, each with its reason, and how many were not looked into. */
export function uncountedLines(analysis: EvidenceAnalysis, language: Language): readonly string[] {
  const nl = language === 'nl';
  const files = uncountedFiles(analysis);
  const unseen = notLookedInto(analysis);
  return [
    ...(files.length === 0
      ? []
      : [
          nl
            ? `${files.length} ${files.length === 1 ? 'bestand telt' : 'bestanden tellen'} nergens voor mee:`
            : `${files.length} ${files.length === 1 ? 'file counts' : 'files count'} for nothing:`,
          ...files.slice(0, MOST).map(({ path, why }) => `  ${path}: ${localise(why, language)}`),
          ...(files.length > MOST
            ? [nl ? `  en nog ${files.length - MOST}` : `  and ${files.length - MOST} more`]
            : []),
        ]),
    ...(unseen === 0
      ? []
      : [
          nl
            ? `In ${unseen} ${unseen === 1 ? 'bestand' : 'bestanden'} is niet gekeken: of ze iets bevatten, en of er gelijke bij zijn, is niet bekend.`
            : `${unseen} ${unseen === 1 ? 'file was' : 'files were'} not looked into: whether they hold anything, and whether some are the same, is not known.`,
        ]),
  ];
}

function days(count: number, language: Language): string {
  if (language === 'nl') return `${count} ${count === 1 ? 'dag' : 'dagen'}`;
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}
