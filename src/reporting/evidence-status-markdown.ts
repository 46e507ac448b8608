import { isoOf } from '../analysis/evidence/day.js';
import type { ControlEvidence } from '../analysis/evidence/control-evidence.js';
import type { EvidenceAnalysis } from '../analysis/evidence/evidence.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import { OCCURRENCE_WORDS, STATE_WORDS } from './evidence-words.js';

/** One line a control: the state of its evidence, and what is missing or due. */
export function statusLines(analysis: EvidenceAnalysis, language: Language): readonly string[] {
  const width = Math.max(0, ...analysis.controls.map(({ control }) => control.id.length));
  const states = analysis.controls.map(({ state }) => localise(STATE_WORDS[state], language));
  const stateWidth = Math.max(0, ...states.map(({ length }) => length));
  return analysis.controls.map((evidence, n) =>
    `${evidence.control.id.padEnd(width)}  ${(states[n] ?? '').padEnd(stateWidth)}  ${detail(evidence, language)}`.trimEnd(),
  );
}

/** What is missing, due or counted of a control, in one line. */
export function detail({ occurrences, events, population }: ControlEvidence, language: Language): string {
  const parts = (['missing', 'early', 'due', 'open'] as const).flatMap((state) => {
    const labels = occurrences
      .filter((one) => one.state === state)
      .map(({ label, due }) => (state === 'due' || state === 'open' ? `${label} (${isoOf(due)})` : label));
    return labels.length === 0
      ? []
      : [
          `${localise(OCCURRENCE_WORDS[state], language)}: ${labels.slice(0, 6).join(', ')}${labels.length > 6 ? ', …' : ''}`,
        ];
  });
  if (events.length > 0) {
    const covered = events.filter(({ cover }) => cover !== 'open' && cover !== 'missing').length;
    parts.push(
      language === 'nl'
        ? `${covered} van ${events.length} gebeurtenissen`
        : `${covered} of ${events.length} events`,
    );
  }
  if (population.state === 'not-occurring')
    parts.push(language === 'nl' ? 'niets voorgekomen' : 'nothing happened');
  if (population.state === 'unnamed' || population.state === 'not-found' || population.state === 'unreadable')
    parts.push(language === 'nl' ? 'populatie onbekend' : 'population unknown');
  return parts.join('; ');
}
