import type { Language, Localised } from '../catalog/types.js';
import type { PlaybookInput } from './input.js';
import RESULTS from './prose/results.yaml';
import { scopeCounts } from './facts/counts.js';
import type { StateName } from './state/entry-state.js';
import { stateOf } from './state/state-of.js';

interface ResultData {
  readonly id: string;
  readonly title: Localised;
  /** Entries of the playbook; the first tells most. */
  readonly entries: readonly string[];
}

/** One of the eight results on the way to a report, in one language. */
export interface ListedResult {
  readonly id: string;
  readonly title: string;
  readonly state: StateName;
  /** What the records say of it. */
  readonly reason: string;
  readonly entries: readonly string[];
}

/** The eight results with their state, from what the records hold: not from whether a page was written. */
export function listResults(input: PlaybookInput, language: Language): readonly ListedResult[] {
  const { running, inScope, withoutControl, withMissingEvidence } = scopeCounts(input);
  return (RESULTS as readonly ResultData[]).map(({ id, title, entries }): ListedResult => {
    const states = entries.map((entry) => stateOf(entry, input));
    const [first] = states;
    const reason =
      id === 'controls'
        ? told(language, {
            en: `${running} controls in operation serve ${inScope - withoutControl} of ${inScope} criteria in scope.`,
            nl: `${running} werkende maatregelen bedienen ${inScope - withoutControl} van ${inScope} criteria binnen de scope.`,
          })
        : id === 'evidence' && running > 0 && input.evidence.scope
          ? told(language, {
              en: `Of ${running - withMissingEvidence} of ${running} controls in operation no evidence is overdue.`,
              nl: `Van ${running - withMissingEvidence} van ${running} werkende maatregelen is geen bewijs te laat.`,
            })
          : (first?.reason[language] ?? '');
    return { id, title: title[language], state: together(states.map(({ state }) => state)), reason, entries };
  });
}

function told(language: Language, text: Localised): string {
  return text[language];
}

/** Done when all are; begun when any is. */
function together(states: readonly StateName[]): StateName {
  if (states.every((state) => state === 'done')) return 'done';
  if (states[0] === 'attention') return 'attention';
  return states.every((state) => state === 'not-started') ? 'not-started' : 'in-progress';
}
